// What every contender does with its issues, as an application would: it reads the message of each.

/** How many issues there are; their messages are read. */
export function readMessages(issues) {
  let read = 0;
  for (let index = 0; index < issues.length; index += 1) {
    if (issues[index].message.length > 0) read += 1;
  }
  return read;
}

/** A JSON Pointer. */
export function pointer(path) {
  return path.map((key) => `/${String(key)}`).join('');
}
