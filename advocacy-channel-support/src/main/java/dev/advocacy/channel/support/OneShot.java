package dev.advocacy.channel.support;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp must not send twice: without this it repeats POSTs by itself, after a 503 or a 307 for example. */
final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
        this.body = body;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }
}
