package dev.advocacy.channel.support;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** OkHttp, told to send each request once and to follow nothing. Thread-safe. */
final class Wire implements AutoCloseable {
    private static final String USER_AGENT = "advocacy-sdk";
    private static final String ASIDE = "Advocacy-Retry-After";
    private static final long CHUNK = 8_192;

    private final OkHttpClient client;
    private final int maxBytes;

    Wire(HttpSettings settings) {
        maxBytes = settings.maxResponseBytes();
        client = new OkHttpClient.Builder()
                .callTimeout(settings.callTimeout())
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .eventListenerFactory(Trace::of)
                .addNetworkInterceptor(new Liveness())
                .addNetworkInterceptor(Wire::setRetryAfterAside)
                .build();
    }

    /** Sends once. Where a kept connection was found closed before anything was written, another connection is taken. */
    Exchange send(HttpCall call) {
        var trace = new Trace();
        Exchange ended = send(call, trace);
        return trace.stale() ? send(call, new Trace()) : ended;
    }

    private Exchange send(HttpCall call, Trace trace) {
        try (Response response = client.newCall(request(call, trace)).execute()) {
            return reply(response);
        } catch (IOException e) {
            return new Exchange.Failure(trace.sent(), redacted(e, call));
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private static Request request(HttpCall call, Trace trace) {
        var request = new Request.Builder().url(call.uri().toString()).tag(Trace.class, trace);
        request.header("User-Agent", USER_AGENT);
        call.headers().forEach(h -> request.addHeader(h.getKey(), h.getValue()));
        return request.method(call.method(), body(call)).build();
    }

    private static @Nullable OneShot body(HttpCall call) {
        RequestBody body = call.body();
        if (body == null && !call.creates()) {
            return null;
        }
        return new OneShot(body == null ? RequestBody.create(new byte[0]) : body);
    }

    /** OkHttp itself repeats what a 503 with "Retry-After: 0" answered, unless it does not see the header. */
    private static Response setRetryAfterAside(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        return wait == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(ASIDE, wait)
                        .build();
    }

    private Exchange.Reply reply(Response response) {
        var body = new Buffer();
        Exchange.BodyEnd end = readTo(body, response.body().source());
        var kept = body.snapshot((int) Math.min(body.size(), maxBytes));
        return new Exchange.Reply(response.code(), headers(response.headers()), kept, end);
    }

    private Exchange.BodyEnd readTo(Buffer body, BufferedSource source) {
        try {
            while (body.size() <= maxBytes) {
                if (source.read(body, Math.min(CHUNK, maxBytes + 1L - body.size())) == -1) {
                    return Exchange.BodyEnd.WHOLE;
                }
            }
            return Exchange.BodyEnd.TOO_LARGE;
        } catch (IOException e) {
            return Exchange.BodyEnd.CUT; // status and headers are here: they are an answer
        }
    }

    private static Map<String, String> headers(Headers headers) {
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : headers) {
            String name = header.getFirst().equalsIgnoreCase(ASIDE) ? "Retry-After" : header.getFirst();
            byName.putIfAbsent(name, header.getSecond());
        }
        return Collections.unmodifiableMap(byName);
    }

    private static IOException redacted(IOException e, HttpCall call) {
        String words = e.getMessage() == null ? "" : ": " + e.getMessage();
        var copy = new IOException(e.getClass().getSimpleName() + Redaction.line(words, 200, call.hidden()));
        copy.setStackTrace(e.getStackTrace());
        return copy;
    }
}
