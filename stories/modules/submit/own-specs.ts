/** A template as users write it: a loop over nodes, variables with and without defaults, and the platform's tokens. */
export const TEMPLATED_SPEC = `version: 2
workflow:
  name: {{ experiment }}
  resources:
    default:
      gpu: {{ gpus_per_node }}
      cpu: 16
      memory: 64Gi
      storage: 100Gi
  timeout:
    exec_timeout: 2d
  groups:
  - name: training
    tasks:
    {% for node in range(nodes) %}
    {% if node == 0 %}
    - name: leader
      lead: true
      outputs:
      - url: {{ bucket_url }}/{{workflow_id}}/
    {% else %}
    - name: follower_{{ node }}
    {% endif %}
      image: registry.example.com/ml/pytorch:2.7
      command: [bash]
      args: [/tmp/run.sh]
      environment:
        RUN_ID: "{{workflow_id}}"
      credentials:
        experiment-tracker:
          TRACKER_API_KEY: api_key
      files:
      - path: /tmp/run.sh
        contents: |
          torchrun --nnodes={{ nodes }} --node-rank={{ node }} \\
            --master-addr={{host:leader}} train.py --out {{output}}
    {% endfor %}
  - name: evaluation
    tasks:
    - name: evaluate
      image: registry.example.com/ml/pytorch:2.7
      command: [python, evaluate.py]
      args: ["--model={{input:0}}/model.pt"]
      inputs:
      - task: leader

default-values:
  experiment: two_towers
  nodes: 3
  gpus_per_node: 8
`;

/** A spec whose tasks share fields by anchors and merge keys, with scalars that YAML takes for numbers. */
export const MERGED_SPEC = `workflow:
  name: nightly
  labels:
    commit: 1234e5678
    release: 1.10
  resources:
    default: &small
      cpu: 4
      memory: 16Gi
      storage: 10Gi
    large:
      <<: *small
      gpu: 2
      memory: 64Gi
  tasks:
  - &task
    name: prepare
    image: registry.example.com/ml/tools:1.20
    command: [python, prepare.py]
    environment: &settings
      UMASK: 0755
      BATCH: 12345678901234567890
  - <<: *task
    name: train
    resource: large
    inputs:
    - task: prepare
`;
