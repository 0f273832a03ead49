/** A spec of two groups with all highlighted token kinds. */
export const SAMPLE_SPEC = `# What the nightly run does
workflow:
  name: nightly-evaluation
  priority: NORMAL
  timeout:
    exec_timeout: 24h
  resources:
    default:
      gpu: 8
      cpu: 96
      memory: 384Gi
  groups:
    - name: evaluate
      tasks:
        - name: evaluate-0
          lead: true
          image: registry.example.com/ml/pytorch:2.7
          command: ["python", "-m", "evaluation.run"]
          args:
            - --checkpoint=s3://checkpoints/latest/
            - --batch-size={{ batch_size }}
          environment:
            NCCL_DEBUG: WARN
            PYTHONUNBUFFERED: "1"
    - name: report
      tasks:
        - name: report-0
          image: registry.example.com/ml/report:1.4
          command: [python, -m, evaluation.report]
          inputs:
            - task: evaluate-0
default-values:
  batch_size: 64
`;
