// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Something on the panel's screen, as a screen reader is told about it. */
export interface Element {
  readonly role: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly enabled: boolean;
}

interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly element?: Element;
  readonly elements?: Element[];
}

export interface Search {
  readonly timeoutMs?: number;
  readonly taps?: number;
}

export interface PanelOptions {
  /** Where the programs were built. */
  readonly programs: string;
  readonly url: string;
  readonly ca: string;
  readonly width: number;
  readonly height: number;
}

/** A pattern for exactly this text; a RegExp stands for itself. */
function pattern(name: string | RegExp): string {
  return typeof name === 'string'
    ? `^${name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}$`
    : name.source;
}

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
  return spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

async function stop(child: Child | undefined, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** The first line a child writes. */
async function firstLine(child: Child): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

/**
 * The real kiosk-qml on an X server of its own. It is used from outside: looked at through its accessibility tree, and
 * touched with the X server's pointer.
 */
export class Panel {
  private readonly options: PanelOptions;
  private readonly folder: string;
  private readonly helpers: Child[];
  private readonly env: NodeJS.ProcessEnv;
  private readonly hand: Child;
  private readonly answers: Interface;
  private app: Child | undefined;

  private constructor(options: PanelOptions, folder: string, helpers: Child[], env: NodeJS.ProcessEnv) {
    this.options = options;
    this.folder = folder;
    this.env = env;
    this.hand = start(join(options.programs, 'tests/panel/kiosk-panel-hand'), [], env);
    this.helpers = [this.hand, ...helpers];
    this.answers = createInterface(this.hand.stdout);
  }

  /** An X server and a message bus, and the program on them. */
  static async open(options: PanelOptions): Promise<Panel> {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-panel-'));
    const screen = `${String(options.width)}x${String(options.height)}x24`;
    const server = start(
      'Xvfb',
      ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'],
      process.env,
    );
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address'], process.env);
    const [display, address] = await Promise.all([firstLine(server), firstLine(bus)]);
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      QT_QPA_PLATFORM: 'xcb',
      QT_QUICK_BACKEND: 'software',
      QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1',
      DBUS_SESSION_BUS_ADDRESS: address,
      AT_SPI_BUS_ADDRESS: address,
      // Without a registry, and for what went between two looks, Qt warns at each step.
      QT_LOGGING_RULES: 'qt.accessibility.atspi=false',
    };
    const panel = new Panel(options, folder, [bus, server], env);
    panel.launch();
    return panel;
  }

  /** Starts the program, with what an earlier run of this panel left on disk. */
  launch(): void {
    const { programs, url, ca, width, height } = this.options;
    this.app = start(
      join(programs, 'kiosk-qml/app/kiosk-qml'),
      ['--url', url, '--ca', ca, '--data', this.folder, '--windowed', `${String(width)}x${String(height)}`],
      this.env,
    );
  }

  /** A power cut: kill -9. */
  kill(): Promise<void> {
    return stop(this.app, 'SIGKILL');
  }

  async close(): Promise<void> {
    await stop(this.app);
    this.answers.close();
    for (const helper of this.helpers) await stop(helper);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Waits until something with this name is there and stands still. */
  async see(name: string | RegExp, search: Search = {}): Promise<Element> {
    const { element } = await this.ask({ do: 'find', name: pattern(name), ...search });
    if (element === undefined) throw new Error('the hand named no element');
    return element;
  }

  /** Waits until it is there, can be used and stands still, then taps it. */
  async press(name: string | RegExp, search: Search = {}): Promise<void> {
    await this.ask({ do: 'press', name: pattern(name), ...search });
  }

  async gone(name: string | RegExp, search: Search = {}): Promise<void> {
    await this.ask({ do: 'gone', name: pattern(name), ...search });
  }

  /** Everything that can be read on the screen now. */
  async seen(): Promise<Element[]> {
    return (await this.ask({ do: 'seen' })).elements ?? [];
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.ask({ do: 'drag', from, to });
  }

  /** Types a pairing code on the keys of the screen. */
  async pair(code: string): Promise<void> {
    for (const character of code.toUpperCase()) await this.press(character);
    await this.press('Connect this kiosk');
  }

  async picture(file: string): Promise<void> {
    await this.ask({ do: 'picture', file });
  }

  private async ask(wish: Record<string, unknown>): Promise<Answer> {
    const answered = once(this.answers, 'line') as Promise<[string]>;
    this.hand.stdin.write(`${JSON.stringify(wish)}\n`);
    const answer = JSON.parse((await answered)[0]) as Answer;
    if (!answer.ok) throw new Error(answer.error ?? 'the hand could not');
    return answer;
  }
}
