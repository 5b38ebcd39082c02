"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

// The server looks at all YAML and JSON, and answers for what is a report alone.
const SELECTOR = [
  { scheme: "file", language: "yaml" },
  { scheme: "file", language: "json" },
  { scheme: "untitled", language: "yaml" },
  { scheme: "untitled", language: "json" },
];

/** The server that runs, if one does. */
let client;

/** Starts the program that the settings name. */
async function start() {
  const settings = vscode.workspace.getConfiguration("ailca");
  const language = settings.get("language");
  const command = settings.get("path") || "ailca";
  const args = language ? ["lsp", "--lang", language] : ["lsp"];
  const server = { command, args, transport: TransportKind.stdio };
  client = new LanguageClient("ailca", "ailca", server, { documentSelector: SELECTOR });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    const install = "pip install ailca";
    vscode.window.showErrorMessage(
      `ailca: ${command} could not be started (${reason}). Install it (${install}), or set ailca.path.`,
    );
  }
}

/** Ends the server, if one runs. */
async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("ailca.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("ailca.path") || event.affectsConfiguration("ailca.language")) {
        await restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
