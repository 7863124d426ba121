// Debian's Chromium, without a window, with WebGL drawn in software by SwiftShader.

import puppeteer from "puppeteer-core";
import { adopt } from "../processes.mjs";
import { program, refuse } from "./engine.mjs";
import { open_puppeteer_tab } from "./puppeteer_tab.mjs";

/**
 * @param {import("./engine.mjs").LaunchOptions} options
 * @returns {Promise<import("./engine.mjs").Browser>}
 */
export async function launch_chromium(options) {
    refuse(options.resist_fingerprinting, "Chromium has no resistFingerprinting");
    const browser = await puppeteer.launch({
        browser: "chrome",
        executablePath: program("chromium"),
        headless: true,
        userDataDir: options.profile_folder,
        defaultViewport: null,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        args: [
            "--no-sandbox", // containers and root have none; only our own pages are opened
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--force-color-profile=srgb",
            // Emulated, text would be laid out for one device pixel a CSS pixel, and then drawn larger.
            `--force-device-scale-factor=${options.device_pixel_ratio}`,
            ...(options.dark
                ? ["--force-dark-mode", "--blink-settings=preferredColorScheme=0"]
                : ["--blink-settings=preferredColorScheme=1"]),
            ...(options.reduced_motion ? ["--force-prefers-reduced-motion"] : []),
            ...(options.offline ? ["--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>"] : []),
        ],
    });
    const group = /** @type {number} */ (browser.process()?.pid);
    adopt(group);
    const downloads = await browser.target().createCDPSession();
    await downloads.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: options.download_folder });
    return {
        group,
        open_tab: (own) => open_puppeteer_tab(browser, { ...options, ...own }, 0),
        close: () => browser.close(),
    };
}
