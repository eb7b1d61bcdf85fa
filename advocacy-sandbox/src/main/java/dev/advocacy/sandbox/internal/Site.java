package dev.advocacy.sandbox.internal;

/**
 * How requests that come from a network look at the far end.
 *
 * @param referer what people's browsers send as {@code Referer}
 * @param previewAgent the {@code User-Agent} of the machine that fetches previews
 */
public record Site(String referer, String previewAgent) {}
