// What Emscripten makes of C++ (build/web/sayso_app.mjs), as far as web/ uses it.
export interface AppModule {
    host: object;
    instantiateWasm(
        imports: WebAssembly.Imports,
        receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    onAbort(reason: unknown): void;
    /** All of the app's memory; another object after it has grown. */
    HEAPU8?: Uint8Array;
}
export default function create_sayso(module: AppModule): Promise<AppModule>;
