package dev.advocacy.sandbox.internal.linkedin;

/** What happens to a video after its upload: so many looks find it processing, then it is available, or it failed. */
record Processing(int looks, boolean succeeds) {
    static final Processing NONE = new Processing(0, true);

    Processing {
        if (looks < 0) {
            throw new IllegalArgumentException("looks must not be negative, was " + looks);
        }
    }

    String outcome() {
        return succeeds ? Asset.AVAILABLE : Asset.FAILED;
    }

    Processing next() {
        return new Processing(looks - 1, succeeds);
    }
}
