import type { ArithmeticBinary, ArithmeticExpression, ArithmeticUnary } from "unbash";
import { type Shell, ShellProblem, setVariable } from "./shell-state.ts";

const NUMBER = /^(?:0[xX]([0-9a-fA-F]+)|0([0-7]*)|([1-9]\d*))$/;
const NAME = /^[A-Za-z_]\w*$/;
const DEEPEST_NAME = 20;
const ASSIGNMENTS: ReadonlySet<string> = new Set([
  "=",
  "+=",
  "-=",
  "*=",
  "/=",
  "%=",
  "<<=",
  ">>=",
  "&=",
  "|=",
  "^=",
]);

/** Bash counts in 64 bits and wraps around. */
function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** By squaring, and wrapped at each step: `**` itself would make numbers of any length. */
function power(base: bigint, exponent: bigint): bigint {
  if (exponent < 0n) throw new ShellProblem("exponent less than 0");
  let result = 1n;
  let factor = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = wrap(result * factor);
    factor = wrap(factor * factor);
  }
  return result;
}

function divided(left: bigint, right: bigint, operator: "/" | "%"): bigint {
  if (right === 0n) throw new ShellProblem("division by 0");
  return operator === "/" ? left / right : left % right;
}

function calculate(operator: string, left: bigint, right: bigint): bigint {
  const truth = (holds: boolean) => (holds ? 1n : 0n);
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
    case "%":
      return divided(left, right, operator);
    case "**":
      return power(left, right);
    case "<<":
      return left << (right & 63n);
    case ">>":
      return left >> (right & 63n);
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<":
      return truth(left < right);
    case "<=":
      return truth(left <= right);
    case ">":
      return truth(left > right);
    case ">=":
      return truth(left >= right);
    case "==":
      return truth(left === right);
    case "!=":
      return truth(left !== right);
    case ",":
      return right;
    default:
      throw new ShellProblem(`${operator}: syntax error: invalid arithmetic operator`);
  }
}

/** The value of an arithmetic expression. `textOf` expands a word of it. @throws ShellProblem when it has none. */
export function evaluateArithmetic(
  expression: ArithmeticExpression,
  shell: Shell,
  textOf: (word: ArithmeticExpression) => string,
): bigint {
  function numberFrom(text: string, depth = 0): bigint {
    const trimmed = text.trim();
    if (trimmed === "") return 0n;
    const number = NUMBER.exec(trimmed);
    if (number !== null) {
      const [, hexadecimal, octal, decimal] = number;
      if (hexadecimal !== undefined) return wrap(BigInt(`0x${hexadecimal}`));
      return wrap(octal !== undefined ? BigInt(`0o${octal || "0"}`) : BigInt(decimal as string));
    }
    if (/^[-+]/.test(trimmed)) {
      const rest = numberFrom(trimmed.slice(1), depth + 1);
      return trimmed.startsWith("-") ? wrap(-rest) : rest;
    }
    if (!NAME.test(trimmed)) throw new ShellProblem(`${trimmed}: syntax error: operand expected`);
    if (depth > DEEPEST_NAME) throw new ShellProblem(`${trimmed}: expression recursion level exceeded`);
    return numberFrom(shell.variables.get(trimmed)?.value ?? "", depth + 1);
  }
  function assign(target: ArithmeticExpression, value: bigint): bigint {
    const name = target.type === "ArithmeticWord" ? target.value : "";
    if (!NAME.test(name)) throw new ShellProblem("attempted assignment to non-variable");
    setVariable(shell, name, String(value));
    return value;
  }
  function unary({ operator, operand, prefix }: ArithmeticUnary): bigint {
    const value = evaluate(operand);
    if (operator === "++" || operator === "--") {
      const changed = assign(operand, wrap(operator === "++" ? value + 1n : value - 1n));
      return prefix ? changed : value;
    }
    if (operator === "!") return value === 0n ? 1n : 0n;
    if (operator === "~") return ~value;
    return operator === "-" ? wrap(-value) : value;
  }
  function binary({ operator, left, right }: ArithmeticBinary): bigint {
    if (operator === "&&") return evaluate(left) !== 0n && evaluate(right) !== 0n ? 1n : 0n;
    if (operator === "||") return evaluate(left) !== 0n || evaluate(right) !== 0n ? 1n : 0n;
    if (!ASSIGNMENTS.has(operator)) return wrap(calculate(operator, evaluate(left), evaluate(right)));
    const value = evaluate(right);
    return assign(
      left,
      operator === "=" ? value : wrap(calculate(operator.slice(0, -1), evaluate(left), value)),
    );
  }
  function evaluate(node: ArithmeticExpression): bigint {
    shell.budget.spend(10);
    switch (node.type) {
      case "ArithmeticBinary":
        return binary(node);
      case "ArithmeticUnary":
        return unary(node);
      case "ArithmeticTernary":
        return evaluate(evaluate(node.test) !== 0n ? node.consequent : node.alternate);
      case "ArithmeticGroup":
        return evaluate(node.expression);
      default:
        return numberFrom(textOf(node));
    }
  }
  return evaluate(expression);
}
