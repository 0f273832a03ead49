/** A typical minimal spec: a group that trains and one that evaluates the result. */
export const EXAMPLE_SPEC = `workflow:
  name: my-training
  timeout:
    exec_timeout: 24h
    queue_timeout: 24h
  resources:
    default:
      gpu: 1
      cpu: 8
      memory: 32Gi
      storage: 100Gi
  groups:
    - name: train
      tasks:
        - name: train-0
          lead: true
          image: {{ image }}
          command: [python, -m, train]
          args:
            - --epochs=10
          environment:
            PYTHONUNBUFFERED: "1"
    - name: evaluate
      tasks:
        - name: evaluate-0
          lead: true
          image: {{ image }}
          command: [python, -m, evaluate]
          inputs:
            - task: train-0
default-values:
  image: registry.example.com/ml/pytorch:2.7
`;
