package dev.advocacy.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.advocacy.Advocacy;
import dev.advocacy.AdvocacyException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.LinkId;
import dev.advocacy.linkedin.LinkedInChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The host: an intranet of three addresses. It knows who is signed in by a cookie. */
final class Intranet implements AutoCloseable {
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    Intranet() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void open(Advocacy advocacy) {
        server.createContext("/connect", call -> answer(call, () -> sendToLinkedIn(call, advocacy)));
        server.createContext("/callback", call -> answer(call, () -> comeBack(call, advocacy)));
        server.createContext("/r/", call -> answer(call, () -> follow(call, advocacy)));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Page sendToLinkedIn(HttpExchange call, Advocacy advocacy) {
        return Page.redirect(advocacy.connections().connect(signedIn(call), LinkedInChannel.MEMBERS));
    }

    private Page comeBack(HttpExchange call, Advocacy advocacy) {
        var callback = url(call.getRequestURI().toString());
        var accounts = advocacy.connections().complete(signedIn(call), callback);
        return new Page(200, "Connected: " + accounts.get(0).account().name(), null);
    }

    private Page follow(HttpExchange call, Advocacy advocacy) {
        var link = LinkId.of(call.getRequestURI().getPath().substring("/r/".length()));
        var destination = call.getRequestMethod().equals("GET")
                ? advocacy.engagement().follow(link, header(call, "User-Agent"), header(call, "X-Forwarded-For"))
                : advocacy.engagement().destination(link);
        return destination.map(Page::redirect).orElse(new Page(404, "No such link", null));
    }

    private static AmbassadorId signedIn(HttpExchange call) {
        return AmbassadorId.of(header(call, "Cookie").replace("session=", ""));
    }

    private static String header(HttpExchange call, String name) {
        var value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange call, Step step) throws IOException {
        try (call) {
            send(call, pageOf(step));
        }
    }

    private static Page pageOf(Step step) {
        try {
            return step.page();
        } catch (AdvocacyException | IllegalArgumentException e) {
            return new Page(400, String.valueOf(e.getMessage()), null);
        }
    }

    private static void send(HttpExchange call, Page page) throws IOException {
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        call.getResponseHeaders().set("Cache-Control", "no-store");
        call.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        if (page.location() != null) {
            call.getResponseHeaders().set("Location", page.location().toString());
        }
        boolean empty = body.length == 0 || call.getRequestMethod().equals("HEAD");
        call.sendResponseHeaders(page.status(), empty ? -1 : body.length);
        if (!empty) {
            call.getResponseBody().write(body);
        }
    }

    private interface Step {
        Page page();
    }
}
