package dev.advocacy.sandbox.internal.x;

/** What X asks for one of a kind, in millionths of a dollar: its price list of April 2026. */
enum Price {
    POST("post", 15_000),
    POST_WITH_LINK("post with link", 200_000),
    SUMMONED_REPLY("summoned reply", 10_000),
    DELETE("delete", 10_000),
    MEDIA_METADATA("media metadata", 5_000),
    POST_READ("post read", 5_000),
    USER_READ("user read", 10_000);

    private final String label;
    private final long micros;

    Price(String label, long micros) {
        this.label = label;
        this.micros = micros;
    }

    String label() {
        return label;
    }

    long micros() {
        return micros;
    }
}
