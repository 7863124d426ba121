"""A window of WebKitGTK for the tests: like MiniBrowser, but its profile stays on the disk while WebDriver drives it.

usage: webkit_window.py CONFIGURATION   (JSON, made by webkit.mjs; WebKitWebDriver starts this)
MiniBrowser forgets all storage between launches as soon as it is driven; tests of what survives need it kept.
"""

import json
import os
import sys
from urllib.parse import quote

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, WebKit2  # noqa: E402  (the versions must be chosen first)

configuration = json.loads(sys.argv[1])
profile = configuration["profile_folder"]

# The page's console arrives on standard output, also that of the processes started from here.
console = os.open(configuration["console_file"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(console, 1)
os.dup2(console, 2)

look = Gtk.Settings.get_default()
look.set_property("gtk-application-prefer-dark-theme", configuration["dark"])
look.set_property("gtk-enable-animations", not configuration["reduced_motion"])

storage = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"), base_cache_directory=os.path.join(profile, "cache")
)
if configuration["offline"]:
    nobody_listens = WebKit2.NetworkProxySettings.new("http://127.0.0.1:9", None)
    storage.set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, nobody_listens)
context = WebKit2.WebContext(website_data_manager=storage)
context.set_automation_allowed(True)

settings = WebKit2.Settings()
settings.set_property("enable-write-console-messages-to-stdout", True)
scripts = WebKit2.UserContentManager()
for source in configuration["document_start"]:
    scripts.add_script(
        WebKit2.UserScript(source, WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START)
    )


def open_view():
    view = WebKit2.WebView(
        web_context=context, is_controlled_by_automation=True, settings=settings, user_content_manager=scripts
    )
    window = Gtk.Window()
    window.set_default_size(configuration["width"], configuration["height"])
    window.add(view)
    view.connect("close", lambda _: window.destroy())
    window.show_all()
    window.present()
    view.grab_focus()

    def page_comes(_, event):
        # There is no window manager: a browser that was killed leaves nobody with the keyboard.
        if event == WebKit2.LoadEvent.COMMITTED:
            window.get_window().focus(Gdk.CURRENT_TIME)

    view.connect("load-changed", page_comes)
    return view


def automation_started(_, session):
    session.connect("create-web-view", lambda _: open_view())
    session.connect("will-close", lambda _: Gtk.main_quit())


def download_started(_, download):
    def decide(_, suggested_name):
        path = os.path.join(configuration["download_folder"], suggested_name)
        download.set_destination("file://" + quote(path))
        return True

    download.connect("decide-destination", decide)


context.connect("automation-started", automation_started)
context.connect("download-started", download_started)
Gtk.main()
