package dev.advocacy.channel.support;

import okhttp3.Call;
import okhttp3.EventListener;

/** Watches one call: did its request begin to leave? OkHttp calls this on the thread that sends. */
final class Trace extends EventListener {
    private volatile boolean begun;

    /** The trace that a request carries. */
    static EventListener of(Call call) {
        Trace trace = call.request().tag(Trace.class);
        return trace == null ? EventListener.NONE : trace;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }

    Exchange.Sent sent() {
        return begun ? Exchange.Sent.PERHAPS : Exchange.Sent.NOTHING;
    }
}
