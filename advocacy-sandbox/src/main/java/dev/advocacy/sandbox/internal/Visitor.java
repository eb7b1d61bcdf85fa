package dev.advocacy.sandbox.internal;

import java.util.List;

/** Who stands behind a request to a link: an address from the ranges kept for documentation, and a browser. */
record Visitor(String address, String agent) {
    private static final int PER_RANGE = 253;
    private static final int FIRST_HOST = 2;
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15");

    /** How many different people there are; each has an address of their own. */
    static final int PEOPLE = 2 * PER_RANGE;

    /** The machine that fetches a preview; it is not one of the people. */
    static Visitor machine(Site site) {
        return new Visitor("203.0.113.1", site.previewAgent());
    }

    static Visitor person(int number) {
        String range = number < PER_RANGE ? "203.0.113." : "198.51.100.";
        return new Visitor(range + (FIRST_HOST + number % PER_RANGE), AGENTS.get(number % AGENTS.size()));
    }
}
