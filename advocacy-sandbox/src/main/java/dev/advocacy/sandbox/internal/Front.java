package dev.advocacy.sandbox.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Takes each request in: counts it, lets a waiting fault have it, else has it served. */
public final class Front implements HttpHandler {
    private static final Logger LOG = System.getLogger(Front.class.getName());

    private final String prefix;
    private final Router router;
    private final Dialect dialect;
    private final Faults faults;
    private final RequestLog log;
    private final Executor workers;

    public Front(String prefix, Network network, Faults faults, RequestLog log, Executor workers) {
        this(prefix, network.router(), network.dialect(), faults, log, workers);
    }

    public Front(String prefix, Router router, Dialect dialect, Faults faults, RequestLog log, Executor workers) {
        this.prefix = prefix;
        this.router = router;
        this.dialect = dialect;
        this.faults = faults;
        this.log = log;
        this.workers = workers;
    }

    /** Places that do not exist are counted under {@code METHOD (unknown)}. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = Call.read(exchange);
        Optional<Router.Match> match = router.find(call.method(), call.path().substring(prefix.length()));
        String name = match.map(found -> found.route().name()).orElse(call.method() + " (unknown)");
        log.arrived(name, call.bodySize() > 0);
        Effect.Work work = () -> match.map(found -> serve(found, call)).orElseGet(this::unknown);
        faults.take(name).apply(new Wire(exchange, workers, dialect), work);
    }

    /** A mistake of the sandbox itself is told as such; else it would look like a dropped connection. */
    private Answer serve(Router.Match match, Call call) {
        try {
            return match.route().handler().handle(call.at(match.variables()));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException mistake) {
            LOG.log(
                    Level.ERROR,
                    "The sandbox made a mistake at " + match.route().name(),
                    mistake);
            return dialect.failure(500, "The sandbox made a mistake: " + mistake);
        }
    }

    private Answer unknown() {
        return dialect.failure(404, "Not found");
    }
}
