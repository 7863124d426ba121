// Debian's Firefox ESR, in a window on a virtual screen: without a window it has no WebGL 2.

import puppeteer from "puppeteer-core";
import { adopt } from "../processes.mjs";
import { program, refuse } from "./engine.mjs";
import { open_puppeteer_tab } from "./puppeteer_tab.mjs";

/**
 * @param {import("./engine.mjs").LaunchOptions} options
 * @returns {Promise<import("./engine.mjs").Browser>}
 */
export async function launch_firefox(options) {
    refuse(options.file_handles, "Firefox has no file pickers");
    const browser = await puppeteer.launch({
        browser: "firefox",
        executablePath: program("firefox-esr"),
        headless: false,
        userDataDir: options.profile_folder,
        defaultViewport: null,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        env: { ...process.env, DISPLAY: options.display, LIBGL_ALWAYS_SOFTWARE: "1", MOZ_CRASHREPORTER_DISABLE: "1" },
        args: ["--width=1600", "--height=1200"],
        extraPrefsFirefox: {
            "webgl.force-enabled": true,
            "security.fileuri.strict_origin_policy": true, // Puppeteer would relax what file:// pages may do
            "layout.css.prefers-color-scheme.content-override": options.dark ? 0 : 1,
            "ui.prefersReducedMotion": options.reduced_motion ? 1 : 0,
            "privacy.resistFingerprinting": options.resist_fingerprinting,
            "browser.download.folderList": 2,
            "browser.download.dir": options.download_folder,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.download.alwaysOpenPanel": false,
            ...(options.offline && {
                "network.proxy.type": 1,
                "network.proxy.http": "127.0.0.1",
                "network.proxy.http_port": 9,
                "network.proxy.ssl": "127.0.0.1",
                "network.proxy.ssl_port": 9,
                "network.proxy.allow_hijacking_localhost": true,
            }),
        },
    });
    const group = /** @type {number} */ (browser.process()?.pid);
    adopt(group);
    return {
        group,
        // WebDriver BiDi has no sessions of the DevTools protocol, though Puppeteer's page has the method.
        open_tab: async (own) => ({ ...(await open_puppeteer_tab(browser, { ...options, ...own }, options.device_pixel_ratio)), devtools: undefined }),
        close: () => browser.close(),
    };
}
