package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Effect;
import dev.advocacy.sandbox.internal.Faults;
import dev.advocacy.sandbox.internal.Wire;
import java.time.Duration;
import java.util.Objects;

/**
 * A misfortune that the sandbox brings about, e.g. {@code Fault.dropAfterWork().on("POST", "/rest/posts").times(1)}.
 *
 * <p>Without {@link #on} it hits any request to the network, without {@link #times} one request. "Before work" means that nothing
 * happened at the network; "after work" that the post is there although the caller cannot see it. Immutable and thread-safe.
 */
public final class Fault {
    private static final String GATEWAY_PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>";

    private final String name;
    private final Effect effect;
    private final String route;
    private final int times;

    private Fault(String name, Effect effect, String route, int times) {
        this.name = name;
        this.effect = effect;
        this.route = route;
        this.times = times;
    }

    /** The connection closes without an answer; nothing was done. */
    public static Fault dropBeforeWork() {
        return of("dropBeforeWork", (wire, work) -> wire.drop());
    }

    /** The work is done, then the connection closes without an answer. */
    public static Fault dropAfterWork() {
        return of("dropAfterWork", (wire, work) -> {
            work.run();
            wire.drop();
        });
    }

    /** The work is done, status and headers arrive, the body breaks off (an empty answer promises one that never comes). */
    public static Fault cutBody() {
        return of("cutBody", (wire, work) -> wire.cut(work.run()));
    }

    /** This status with a short JSON body; nothing was done. */
    public static Fault status(int status) {
        return of("status", (wire, work) -> wire.send(failure(wire, status)));
    }

    /** This status with this JSON text, as a network once sent it; nothing was done. */
    public static Fault json(int status, String body) {
        Answer answer = Answer.text(status, "application/json", body);
        return of("json", (wire, work) -> wire.send(answer));
    }

    /** The work is done, then this status is answered. */
    public static Fault statusAfterWork(int status) {
        return of("statusAfterWork", (wire, work) -> {
            work.run();
            wire.send(failure(wire, status));
        });
    }

    /** 429 without {@code Retry-After}, as the network mostly does; nothing was done. */
    public static Fault tooManyRequests() {
        return of("tooManyRequests", (wire, work) -> wire.send(wire.dialect().tooManyRequests()));
    }

    /** 429 with {@code Retry-After} in whole seconds; nothing was done. */
    public static Fault tooManyRequests(Duration retryAfter) {
        String seconds = Long.toString(retryAfter.toSeconds());
        return of(
                "tooManyRequests",
                (wire, work) -> wire.send(wire.dialect().tooManyRequests().with("Retry-After", seconds)));
    }

    /** The work is done at once, the right answer arrives after this much real time, whatever the sandbox's clock says. */
    public static Fault delay(Duration delay) {
        return of("delay", (wire, work) -> wire.sendAfter(delay, work.run()));
    }

    /** A web page with status 200 where JSON was expected; nothing was done. */
    public static Fault html() {
        return html(200);
    }

    /** A web page with this status; nothing was done. */
    public static Fault html(int status) {
        return of("html", (wire, work) -> wire.send(Answer.html(status, GATEWAY_PAGE)));
    }

    /** The work is done, the answer is a bare 200 without headers of its own and without a body. */
    public static Fault nothing() {
        return of("nothing", (wire, work) -> {
            work.run();
            wire.send(Answer.empty(200));
        });
    }

    /** The work is done and answered, but the new post's id is missing: at LinkedIn the header {@code x-restli-id}. */
    public static Fault withoutId() {
        return of("withoutId", (wire, work) -> wire.send(wire.dialect().withoutId(work.run())));
    }

    /** The API version is not active, at LinkedIn 426; nothing was done. */
    public static Fault wrongVersion() {
        return of("wrongVersion", (wire, work) -> wire.send(wire.dialect().wrongVersion()));
    }

    /** 307 to the very same address; nothing was done. A client that follows sends its body twice. */
    public static Fault redirect() {
        return of("redirect", (wire, work) -> wire.send(Answer.redirect(307, wire.requestUri())));
    }

    /**
     * Only for this method and path template, relative to the network's address.
     *
     * @param method e.g. {@code POST}
     * @param template e.g. {@code /rest/posts} or {@code /rest/posts/{id}}
     */
    public Fault on(String method, String template) {
        return new Fault(name, effect, method + " " + template, times);
    }

    /** For so many requests, then it is over. */
    public Fault times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, was " + times);
        }
        return new Fault(name, effect, route, times);
    }

    void into(Faults faults) {
        faults.add(route, times, effect);
    }

    @Override
    public String toString() {
        return "Fault[" + name + " on " + (route.isEmpty() ? "anything" : route) + ", " + times + " times]";
    }

    static Fault of(String name, Effect effect) {
        return new Fault(name, Objects.requireNonNull(effect, "effect"), "", 1);
    }

    private static Answer failure(Wire wire, int status) {
        return wire.dialect().failure(status, "The sandbox was asked to fail");
    }
}
