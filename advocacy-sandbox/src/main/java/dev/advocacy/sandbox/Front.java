package dev.advocacy.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;

/** Takes each request in: counts it, lets a waiting fault have it, else has it served. */
final class Front implements HttpHandler {
    private final String prefix;
    private final Router router;
    private final Faults faults;
    private final RequestLog log;
    private final ScheduledExecutorService later;

    Front(String prefix, Router router, Faults faults, RequestLog log, ScheduledExecutorService later) {
        this.prefix = prefix;
        this.router = router;
        this.faults = faults;
        this.log = log;
        this.later = later;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = Call.read(exchange);
        Router.Route route = router.find(call.method(), call.path().substring(prefix.length()));
        log.arrived(route.name(), call.bodySize() > 0);
        faults.take(route.name()).apply(new Wire(exchange, later), () -> serve(route, call));
    }

    private static Answer serve(Router.Route route, Call call) {
        try {
            return route.handler().handle(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
