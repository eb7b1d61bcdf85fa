package dev.advocacy.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where tracked links lead to: notes every request and redirects elsewhere, as a click counter does. */
final class FarEnd implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final List<Hit> hits = Collections.synchronizedList(new ArrayList<>());

    record Hit(String path, String agent, String address) {
        boolean human() {
            return !agent.startsWith("LinkedInBot/1.0");
        }
    }

    FarEnd() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(workers);
        server.createContext("/", this::note);
        server.start();
    }

    String link(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void note(HttpExchange exchange) throws IOException {
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        String address = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        hits.add(new Hit(exchange.getRequestURI().getPath(), String.valueOf(agent), String.valueOf(address)));
        exchange.getResponseHeaders().set("Location", link("/target"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }
}
