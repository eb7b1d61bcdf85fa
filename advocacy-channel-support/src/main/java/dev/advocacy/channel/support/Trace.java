package dev.advocacy.channel.support;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/** Watches one call: did its request begin to leave? OkHttp calls this on the thread that sends. */
final class Trace extends EventListener {
    private volatile boolean connecting;
    private volatile boolean begun;
    private volatile boolean stale;

    /** The trace that a request carries. */
    static EventListener of(Call call) {
        Trace trace = call.request().tag(Trace.class);
        return trace == null ? EventListener.NONE : trace;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connecting = true;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }

    /** Whether the call is on a connection that was kept from an earlier one. */
    boolean kept() {
        return !connecting;
    }

    void foundStale() {
        stale = true;
    }

    /** Whether the call ended before its request, because the kept connection was of no use. */
    boolean stale() {
        return stale && !begun;
    }

    Exchange.Sent sent() {
        return begun ? Exchange.Sent.PERHAPS : Exchange.Sent.NOTHING;
    }
}
