package dev.advocacy.sandbox.internal.linkedin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be uploaded and attached. */
enum AssetKind {
    IMAGE("partnerApiImages"),
    DOCUMENT("partnerApiDocuments"),
    VIDEO("partnerApiVideos");

    private final String resource;

    AssetKind(String resource) {
        this.resource = resource;
    }

    static Optional<AssetKind> of(String urn) {
        return Arrays.stream(values())
                .filter(kind -> urn.startsWith(kind.prefix()))
                .findFirst();
    }

    /** As it is called in URNs and answers, e.g. {@code image}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String prefix() {
        return "urn:li:" + word() + ":";
    }

    /** Where it is announced and looked at, e.g. {@code /rest/images}. */
    String path() {
        return "/rest/" + word() + "s";
    }

    /** What refusals call an act on it, e.g. {@code partnerApiImages.GET}. */
    String act(String name) {
        return resource + "." + name;
    }
}
