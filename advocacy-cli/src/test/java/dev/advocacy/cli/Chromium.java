package dev.advocacy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser on this machine, spoken to in its own protocol; it notes every request and everything on the console. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final StringBuilder part = new StringBuilder();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private int number;

    private Chromium(Process process, URI page) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
        Stream.of("Page", "Runtime", "Log", "Network").forEach(domain -> ask(domain + ".enable", Map.of()));
    }

    /** The browser's program, if there is one. */
    static Optional<Path> program() {
        var named = Optional.ofNullable(System.getenv("ADVOCACY_TEST_CHROMIUM")).map(Path::of).stream();
        return Stream.concat(named, Stream.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Chromium(process, page(port(process)));
    }

    /** It says on which port it listens. */
    private static int port(Process process) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                var drain = new Thread(() -> lines.lines().forEach(rest -> {}), "browser's words");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(line.indexOf("ws://"))).getPort();
            }
        }
        throw new AssertionError("the browser did not start");
    }

    private static URI page(int port) throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            for (JsonNode target : JSON.readTree(in)) {
                if (target.path("type").asText().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asText());
                }
            }
        }
        throw new AssertionError("the browser has no page");
    }

    /** Opens a page and waits until all of it is there. */
    void open(Path page) throws InterruptedException {
        List.of(loaded, requests, console).forEach(Collection::clear);
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        Objects.requireNonNull(loaded.poll(SECONDS, TimeUnit.SECONDS), "the page did not load");
    }

    /** As wide as a phone, or anything else; in light or dark. */
    void show(int width, int height, String scheme) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What an expression is, as JSON. */
    JsonNode evaluate(String expression) {
        var answer = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** All that was asked for, by address. */
    List<String> requests() {
        return requests;
    }

    /** All that was complained of. */
    List<String> console() {
        return console;
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = ++number;
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            hear(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void hear(String text) {
        try {
            var message = JSON.readTree(text);
            if (message.has("id")) {
                Objects.requireNonNull(asked.remove(message.get("id").asInt())).complete(message.path("result"));
            } else {
                note(message.path("method").asText(), message.path("params"));
            }
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private void note(String event, JsonNode what) {
        switch (event) {
            case "Page.loadEventFired" -> loaded.add(event);
            case "Network.requestWillBeSent" ->
                requests.add(what.path("request").path("url").asText());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                console.add(what.toString());
            default -> {}
        }
    }

    /** Afterwards nothing of it writes into its profile any more: its own processes have ended as well. */
    @Override
    public void close() {
        var helpers = process.descendants().toList();
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(
                helper -> helper.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join());
    }
}
