/** What a terminal does with a text. Offsets are in UTF-16 units. */
export interface TerminalActions {
  /** Shows the characters [start, end) of the text: no control characters except tab. */
  show(start: number, end: number): void;
  /** Returns to the start of the line. */
  carriageReturn(): void;
  /** Selects styles by the parameters of a sequence `CSI … m`, such as "1;31". */
  style(parameters: string): void;
}

// A const object, not an enum: types are erased.
const State = {
  Ground: 0,
  Escape: 1,
  EscapeIntermediate: 2,
  ControlEntry: 3,
  ControlParameter: 4,
  ControlIntermediate: 5,
  ControlIgnore: 6,
  DeviceEntry: 7,
  DeviceParameter: 8,
  DeviceIntermediate: 9,
  /** Payload of a device control string, valid or not. */
  DevicePayload: 10,
  SystemCommand: 11,
  /** Payload of SOS, PM and APC. */
  Text: 12,
} as const;
type State = (typeof State)[keyof typeof State];

const TAB = 0x09;
const BELL = 0x07;
const RETURN = 0x0d;
const CANCEL = 0x18;
const SUBSTITUTE = 0x1a;
const ESCAPE = 0x1b;
const SPACE = 0x20;
const LETTER_M = 0x6d;
const DELETE = 0x7f;
/** From here on characters are printable again: 0x80 to 0x9f are control characters of eight bits. */
const FIRST_WIDE = 0xa0;

/**
 * Reads a text as a terminal does, in one pass: xterm's state machine, after https://vt100.net/emu/dec_ansi_parser.
 * A sequence that does not end swallows the rest. Unlike in xterm, any character may be in the payload of SOS, PM and APC.
 */
export function scanTerminalText(text: string, actions: TerminalActions): void {
  let state: State = State.Ground;
  let shownFrom = -1;
  let parameters = "";
  for (let at = 0, end = 0; at < text.length; at = end) {
    const code = text.codePointAt(at) as number;
    end = at + (code > 0xffff ? 2 : 1);
    const isShown =
      state === State.Ground && ((code >= SPACE && code < DELETE) || code >= FIRST_WIDE || code === TAB);
    if (isShown) {
      if (shownFrom < 0) shownFrom = at;
      continue;
    }
    if (shownFrom >= 0) {
      actions.show(shownFrom, at);
      shownFrom = -1;
    }
    // Control characters within a sequence take effect immediately, except in payloads.
    if (code === RETURN && state <= State.ControlIgnore) actions.carriageReturn();
    else if (code === TAB && state <= State.ControlIgnore) actions.show(at, end);
    const next = stateAfter(state, code);
    if (next === State.ControlEntry) parameters = "";
    else if (isControlHead(next) && code >= SPACE && code < DELETE) parameters += text[at];
    else if (code === LETTER_M && isControlHead(state)) styleBy(parameters, actions);
    state = next;
  }
  if (shownFrom >= 0) actions.show(shownFrom, text.length);
}

function isControlHead(state: State): boolean {
  return state >= State.ControlEntry && state <= State.ControlIntermediate;
}

/** Sequences with other characters, such as `CSI > 4 m`, do not set styles. */
function styleBy(parameters: string, actions: TerminalActions): void {
  if (/^[\d:;]*$/.test(parameters)) actions.style(parameters);
}

function stateAfter(state: State, code: number): State {
  if (code === CANCEL || code === SUBSTITUTE) return State.Ground;
  if (code === ESCAPE) return State.Escape;
  if (code < SPACE) return state === State.SystemCommand && code === BELL ? State.Ground : state;
  if (code === DELETE) return state;
  if (code < DELETE) return afterPrintable(state, code);
  if (code < FIRST_WIDE) return afterEightBitControl(code);
  return state === State.ControlIgnore || state >= State.DevicePayload ? state : State.Ground;
}

function afterEightBitControl(code: number): State {
  switch (code) {
    case 0x90:
      return State.DeviceEntry;
    case 0x9b:
      return State.ControlEntry;
    case 0x9d:
      return State.SystemCommand;
    case 0x98:
    case 0x9e:
    case 0x9f:
      return State.Text;
    default:
      return State.Ground;
  }
}

function afterPrintable(state: State, code: number): State {
  const isIntermediate = code < 0x30;
  const isParameter = code >= 0x30 && code < 0x3c;
  const isPrivate = code >= 0x3c && code < 0x40;
  switch (state) {
    case State.Escape:
      return isIntermediate ? State.EscapeIntermediate : afterEscape(code);
    case State.EscapeIntermediate:
      return isIntermediate ? state : State.Ground;
    case State.ControlEntry:
    case State.ControlParameter:
      if (isIntermediate) return State.ControlIntermediate;
      if (isParameter || (isPrivate && state === State.ControlEntry)) return State.ControlParameter;
      return isPrivate ? State.ControlIgnore : State.Ground;
    case State.ControlIntermediate:
      if (isIntermediate) return state;
      return isParameter || isPrivate ? State.ControlIgnore : State.Ground;
    case State.ControlIgnore:
      return code < 0x40 ? state : State.Ground;
    case State.DeviceEntry:
    case State.DeviceParameter:
      if (isIntermediate) return State.DeviceIntermediate;
      if (isParameter || (isPrivate && state === State.DeviceEntry)) return State.DeviceParameter;
      return State.DevicePayload;
    case State.DeviceIntermediate:
      return isIntermediate ? state : State.DevicePayload;
    default:
      return state;
  }
}

function afterEscape(final: number): State {
  switch (String.fromCharCode(final)) {
    case "[":
      return State.ControlEntry;
    case "]":
      return State.SystemCommand;
    case "P":
      return State.DeviceEntry;
    case "X":
    case "^":
    case "_":
      return State.Text;
    default:
      return State.Ground;
  }
}
