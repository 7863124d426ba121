// WebKitGTK in a window of our own (webkit_window.py), driven by WebKitWebDriver over WebDriver's HTTP protocol
// (https://www.w3.org/TR/webdriver2/).

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { free_port, group_ended, kill_group, sleep, start } from "../processes.mjs";
import { document_start_scripts, program, refuse } from "./engine.mjs";

const window_program = fileURLToPath(new URL("./webkit_window.py", import.meta.url));
const element_key = "element-6066-11e4-a52e-4f735466cecf";
const buttons = { left: 0, middle: 1, right: 2 };

/** WebDriver's code points for the keys that have no character. @type {Record<string, string>} */
const keys = {
    Backspace: "\uE003",
    Tab: "\uE004",
    Enter: "\uE006",
    Shift: "\uE008",
    Control: "\uE009",
    Alt: "\uE00A",
    Escape: "\uE00C",
    PageUp: "\uE00E",
    PageDown: "\uE00F",
    End: "\uE010",
    Home: "\uE011",
    ArrowLeft: "\uE012",
    ArrowUp: "\uE013",
    ArrowRight: "\uE014",
    ArrowDown: "\uE015",
    Insert: "\uE016",
    Delete: "\uE017",
    Meta: "\uE03D",
    ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [`F${index + 1}`, String.fromCharCode(0xe031 + index)]),
    ),
};

/**
 * @param {import("./engine.mjs").LaunchOptions} options
 * @returns {Promise<import("./engine.mjs").Browser>}
 */
export async function launch_webkit(options) {
    refuse(options.resist_fingerprinting, "WebKitGTK has no resistFingerprinting");
    refuse(options.file_handles, "WebKitGTK has no file pickers");
    refuse(!Number.isInteger(options.device_pixel_ratio), "WebKitGTK scales by whole numbers only");
    const port = await free_port();
    const driver = start(program("WebKitWebDriver"), [`--port=${port}`], {
        environment: {
            DISPLAY: options.display,
            GDK_BACKEND: "x11",
            GDK_SCALE: String(options.device_pixel_ratio),
            GTK_THEME: "", // the theme of whoever runs the tests would decide about dark
            LIBGL_ALWAYS_SOFTWARE: "1",
            // Else each tile of a page is painted by whichever is idle, the GPU or a CPU: they round in their own ways.
            WEBKIT_SKIA_CPU_PAINTING_THREADS: "0",
            NO_AT_BRIDGE: "1",
        },
    });
    const group = /** @type {number} */ (driver.pid);
    const wheel = { x: 0, y: 0 };
    const console_file = join(options.profile_folder, `console-${port}.txt`);
    writeFileSync(console_file, "");

    /**
     * @param {"GET" | "POST" | "DELETE"} method
     * @param {string} path
     * @param {object} [body]
     * @returns {Promise<any>}
     */
    async function ask(method, path, body) {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
        const { value } = /** @type {{ value: any }} */ (await response.json());
        if (!response.ok) throw new Error(`WebKit, ${method} ${path}: ${value.error}: ${value.message}`);
        return value;
    }

    await answers(() => ask("GET", "/status"));
    const configuration = JSON.stringify({ ...options, console_file, document_start: document_start_scripts(options) });
    const { sessionId } = await ask("POST", "/session", {
        capabilities: {
            alwaysMatch: {
                "webkitgtk:browserOptions": { binary: "/usr/bin/python3", args: [window_program, configuration] },
            },
        },
    });
    const session = `/session/${sessionId}`;
    let current = await ask("GET", `${session}/window`);
    /** A window that waits to be used. The session would end with its last window, so that one is never closed. */
    let free = current;
    let open_tabs = 0;

    return {
        group,
        open_tab: async () => {
            const handle = free || (await ask("POST", `${session}/window/new`, { type: "window" })).handle;
            free = "";
            open_tabs++;
            return open_tab(handle);
        },
        close: async () => {
            await ask("DELETE", session);
            driver.kill();
            if (!(await group_ended(group, 20_000))) throw new Error("WebKit did not end when it was closed");
            await kill_group(group);
        },
    };

    /**
     * @param {string} handle
     * @returns {import("./engine.mjs").Tab}
     */
    function open_tab(handle) {
        const first_line = console_lines().length;

        /** A command goes to the window that is current: make it ours first. @type {typeof ask} */
        async function ask_window(method, path, body) {
            if (current !== handle) {
                await ask("POST", `${session}/window`, { handle });
                current = handle;
            }
            return ask(method, session + path, body);
        }

        return {
            goto: (url) => ask_window("POST", "/url", { url }),
            reload: () => ask_window("POST", "/refresh", {}),
            evaluate: (source, values) =>
                ask_window("POST", "/execute/sync", { script: `return (${source})(...arguments)`, args: values }),
            perform: (steps) => ask_window("POST", "/actions", { actions: actions_of(steps.map(turned)) }),
            type: (text) =>
                ask_window("POST", "/actions", {
                    actions: actions_of(
                        [...text].flatMap((key) => [
                            { do: "key_down", key },
                            { do: "key_up", key },
                        ]),
                    ),
                }),
            screenshot: async () => Buffer.from(await ask_window("GET", "/screenshot"), "base64"),
            set_files: async (selector, paths) => {
                const element = await ask_window("POST", "/element", { using: "css selector", value: selector });
                await ask_window("POST", `/element/${element[element_key]}/value`, { text: paths.join("\n") });
            },
            resize: async (width, height) => {
                await ask_window("POST", "/window/rect", { width, height });
            },
            faults: async () =>
                console_lines()
                    .slice(first_line)
                    .filter((line) => /^(\S*: )?CONSOLE [A-Z ]*ERROR/.test(line)),
            close: async () => {
                open_tabs--;
                if (open_tabs === 0) {
                    await ask_window("POST", "/url", { url: "about:blank" });
                    free = handle;
                } else {
                    await ask_window("DELETE", "/window");
                    current = "";
                }
            },
        };
    }

    /**
     * WebKitWebDriver takes the deltas of a wheel as how far it has been turned in all, and turns it by the difference.
     * @param {import("./engine.mjs").Step} step @returns {import("./engine.mjs").Step}
     */
    function turned(step) {
        if (step.do !== "wheel") return step;
        wheel.x += step.delta_x;
        wheel.y += step.delta_y;
        return { ...step, delta_x: wheel.x, delta_y: wheel.y };
    }

    function console_lines() {
        return readFileSync(console_file, "utf8").split("\n").slice(0, -1);
    }
}

/**
 * WebDriver takes one list of actions for each device; all lists advance together, one action a tick.
 * @param {import("./engine.mjs").Step[]} steps
 */
function actions_of(steps) {
    const placed = steps.map(action_of);
    const devices = [
        { type: "key", id: "keyboard" },
        { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } },
        { type: "wheel", id: "wheel" },
    ];
    return devices
        .filter(({ id }) => placed.some(([device]) => device === id))
        .map((device) => ({
            ...device,
            actions: placed.map(([its_device, action]) =>
                its_device === device.id ? action : { type: "pause", duration: 0 },
            ),
        }));
}

/**
 * @param {import("./engine.mjs").Step} step
 * @returns {["keyboard" | "mouse" | "wheel", object]}
 */
function action_of(step) {
    switch (step.do) {
        case "move":
            return [
                "mouse",
                { type: "pointerMove", x: Math.round(step.x), y: Math.round(step.y), duration: 0, origin: "viewport" },
            ];
        case "down":
            return ["mouse", { type: "pointerDown", button: buttons[step.button] }];
        case "up":
            return ["mouse", { type: "pointerUp", button: buttons[step.button] }];
        case "wheel":
            return [
                "wheel",
                {
                    type: "scroll",
                    x: Math.round(step.x),
                    y: Math.round(step.y),
                    deltaX: step.delta_x,
                    deltaY: step.delta_y,
                    duration: 0,
                    origin: "viewport",
                },
            ];
        case "key_down":
            return ["keyboard", { type: "keyDown", value: keys[step.key] ?? step.key }];
        case "key_up":
            return ["keyboard", { type: "keyUp", value: keys[step.key] ?? step.key }];
        case "pause":
            return ["keyboard", { type: "pause", duration: step.milliseconds }];
    }
}

/** @param {() => Promise<unknown>} question asked until it is answered */
async function answers(question) {
    for (const end = Date.now() + 10_000; ; await sleep(20)) {
        try {
            return await question();
        } catch (error) {
            if (Date.now() > end) throw error;
        }
    }
}
