package dev.advocacy.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.Executor;

/** Takes each request in: counts it, lets a waiting fault have it, else has it served. */
final class Front implements HttpHandler {
    private final String prefix;
    private final Router router;
    private final Faults faults;
    private final RequestLog log;
    private final Executor workers;

    Front(String prefix, Router router, Faults faults, RequestLog log, Executor workers) {
        this.prefix = prefix;
        this.router = router;
        this.faults = faults;
        this.log = log;
        this.workers = workers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = Call.read(exchange);
        Router.Route route = router.find(call.method(), call.path().substring(prefix.length()));
        log.arrived(route.name(), call.bodySize() > 0);
        faults.take(route.name()).apply(new Wire(exchange, workers), () -> serve(route, call));
    }

    private static Answer serve(Router.Route route, Call call) {
        try {
            return route.handler().handle(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
