package dev.advocacy.sandbox.internal;

import java.util.concurrent.atomic.AtomicLong;

/** Mints texts that mean nothing to the caller: codes, tokens, upload addresses. No two are equal. */
public final class Opaque {
    private final long seed;
    private final AtomicLong next = new AtomicLong();

    public Opaque(long seed) {
        this.seed = seed;
    }

    public String mint(String prefix, int length) {
        String name = seed + ":" + prefix + ":" + next.incrementAndGet();
        StringBuilder text = new StringBuilder(prefix);
        for (int block = 0; text.length() < length; block++) {
            text.append(Digest.base64Url(name + ":" + block));
        }
        return text.substring(0, length);
    }
}
