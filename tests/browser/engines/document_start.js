// Runs in every page before any script of its own, in every engine: makes faults loud, and puts what a test chooses in
// the place of the system's file dialogs, which no driver can operate. The code under test is left as it is.

(() => {
    // No two engines report all of these by themselves; what is logged as an error, all do.
    addEventListener("error", ({ error, message }) =>
        console.error(`uncaught ${error?.stack ? `${error}\n${error.stack}` : message}`),
    );
    addEventListener("unhandledrejection", ({ reason }) =>
        console.error(`unhandled rejection: ${reason}\n${reason?.stack ?? ""}`),
    );
    addEventListener("securitypolicyviolation", (event) => {
        console.error(
            `Content Security Policy (${event.effectiveDirective}) refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
        );
    });
    addEventListener("webglcontextlost", () => console.error("the WebGL context was lost"), true);

    // A file dialog would stay open for ever. The input is marked instead, and the test sets its files (`Page.choose_files`).
    const click = HTMLElement.prototype.click;
    HTMLInputElement.prototype.click = function () {
        if (this.type === "file" && !this.isConnected) {
            this.hidden = true;
            document.documentElement.append(this);
        }
        click.call(this);
    };
    addEventListener(
        "click",
        (event) => {
            const input = event.composedPath()[0];
            if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
            event.preventDefault();
            input.setAttribute("data-test-asks-for-files", "");
        },
        true,
    );

    // Only Chromium has these pickers. Without the launch option `file_handles` a test sees a browser that lacks them;
    // with it the dialogs answer at once with a real handle to a file in the origin's private file system.
    const file_handles = /* launch option */ false;
    if (!("showSaveFilePicker" in window)) return;
    if (!file_handles) {
        for (const picker of ["showSaveFilePicker", "showOpenFilePicker", "showDirectoryPicker"]) {
            delete window[picker];
            delete Window.prototype[picker];
        }
        return;
    }
    const handle = async (name) => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    window.showSaveFilePicker = (options) => handle(options?.suggestedName ?? "chosen-by-the-test");
    window.showOpenFilePicker = async () => [await handle("chosen-by-the-test")];
})();
