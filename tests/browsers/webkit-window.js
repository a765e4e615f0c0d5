#!/usr/bin/env gjs
// A browser of nothing but a window, run by gjs: WebKitWebDriver starts it. What pages keep stays in OPSTAP_PROFILE,
// so that a killed browser can be opened again on it.

imports.gi.versions.Gtk = '3.0'
imports.gi.versions.WebKit2 = '4.1'
const { GLib, Gtk, WebKit2 } = imports.gi

Gtk.init(null)
const profile = GLib.getenv('OPSTAP_PROFILE')
const manager = new WebKit2.WebsiteDataManager({
  base_data_directory: `${profile}/data`,
  base_cache_directory: `${profile}/cache`,
})
const context = WebKit2.WebContext.new_with_website_data_manager(manager)
context.set_automation_allowed(true)
context.set_preferred_languages(['nl-NL'])
const settings = new WebKit2.Settings({
  // Over https, WebKit keeps no page alive that says no-store, as ours do (docs/decisions/0019); over http it does not look.
  enable_page_cache: false,
  enable_write_console_messages_to_stdout: true,
  enable_developer_extras: true,
  hardware_acceleration_policy: WebKit2.HardwareAccelerationPolicy.NEVER,
})

function openView() {
  const view = new WebKit2.WebView({ web_context: context, settings, is_controlled_by_automation: true })
  const window = new Gtk.Window({ default_width: 500, default_height: 800 })
  view.connect('close', () => window.destroy())
  window.add(view)
  window.show_all()
  return view
}

context.connect('automation-started', (_context, session) => {
  const info = new WebKit2.ApplicationInfo()
  info.set_name('Opstap')
  info.set_version(1, 0, 0)
  session.set_application_info(info)
  session.connect('create-web-view', () => openView())
})

Gtk.main()
