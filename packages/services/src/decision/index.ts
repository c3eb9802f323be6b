export { decidePerson } from "./decide-person.ts";
export { statementsOf } from "./statements-of.ts";
export { undoDecision } from "./undo-decision.ts";
