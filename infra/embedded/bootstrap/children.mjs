// Plain Node without dependencies: everything in this folder runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();
let stopping = false;
let stoppedCode = 0;

/**
 * Runs a program to its end and answers its exit code. It gets a process group of its own, so that
 * Ctrl-C reaches it once, from us, and so that `stopChildren` finds whatever it started.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>}
 */
export function runChild(program, args, options, onStart) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, detached: true });
    living.add(child);
    onStart?.(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      living.delete(child);
      if (stopping && living.size === 0) process.exit(stoppedCode);
      resolve(code ?? (signal === null ? 0 : 1));
    });
  });
}

/**
 * Passes every wish to stop on: signals, a closed terminal, and the end of npm. `exitCode` is what
 * being stopped means: the proper end of a system, the failure of a run of tests.
 *
 * @param {number} exitCode
 */
export function stopChildrenWithUs(exitCode) {
  stoppedCode = exitCode;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopChildren);
  stopWithNpm();
  // Output to a terminal that is gone must not keep us from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopChildren);
}

/** npm runs us under a shell, which neither passes SIGTERM on nor ends when npm is killed. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) stopChildren();
  }, 500).unref();
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^PPid:\s+(\d+)/m)?.[1];
  } catch {
    return undefined;
  }
}

/** A runner with an IPC channel stops its own children in order; others end with their group. */
function stopChildren() {
  if (stopping) return;
  stopping = true;
  if (living.size === 0) process.exit(stoppedCode);
  for (const child of living) {
    if (child.channel) child.kill('SIGTERM');
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
}
