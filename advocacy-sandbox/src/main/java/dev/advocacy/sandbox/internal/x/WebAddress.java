package dev.advocacy.sandbox.internal.x;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A web address in a text, as X would find it.
 *
 * <p>A modest recogniser: http and https addresses, and bare names under a few well-known top-level domains. It does not know the
 * list of all domains, nor names outside ASCII.
 */
record WebAddress(int start, int end, String written) {
    private static final String LABELS = "(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?\\.)+";
    private static final String BARE_ENDS =
            "(?i:com|org|net|info|biz|io|dev|app|ai|zip|de|no|se|dk|fi|nl|fr|it|es|at|ch|eu|uk|us|co)";
    private static final String LOCAL = "(?:localhost|\\[::1]|\\d{1,3}(?:\\.\\d{1,3}){3})";
    private static final String IN_PATH = "[\\p{IsLatin}\\p{IsCyrillic}0-9!*';:=+,.$/%#\\[\\]_~@|&-]";
    private static final String REST = "(?::\\d+)?(?:/(?:" + IN_PATH + "|\\(" + IN_PATH + "*\\))*)?"
            + "(?:\\?[A-Za-z0-9!?*'@;:&=+$/%#\\[\\]_.,~|-]*)?";
    private static final String WITH_SCHEME =
            "(?<![A-Za-z0-9@$#])(?i:https?)://(?:" + LOCAL + "|" + LABELS + "[A-Za-z]{2,})(?![A-Za-z0-9@])" + REST;
    private static final String BARE = "(?<![A-Za-z0-9@$#_./-])" + LABELS + BARE_ENDS + "(?![A-Za-z0-9_@-])" + REST;
    private static final Pattern ADDRESS = Pattern.compile(WITH_SCHEME + "|" + BARE);
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");
    private static final Pattern NAMELESS = Pattern.compile("(?i)https?://" + LOCAL + "(?:[:/?].*)?");
    private static final String ENDS_NO_ADDRESS = "!*';:,.?~@|[]$%+";

    static List<WebAddress> in(String text) {
        return ADDRESS.matcher(text).results().map(WebAddress::of).toList();
    }

    /** With the scheme that X adds if there is none. */
    String expanded() {
        return SCHEME.matcher(written).matches() ? written : "http://" + written;
    }

    /** Whether X counts it as a link: an address without a domain name is plain text there. It stays a link in the sandbox. */
    boolean counted() {
        return !NAMELESS.matcher(written).matches();
    }

    private static WebAddress of(MatchResult found) {
        String written = found.group();
        int length = written.length();
        while (ENDS_NO_ADDRESS.indexOf(written.charAt(length - 1)) >= 0) {
            length--;
        }
        return new WebAddress(found.start(), found.start() + length, written.substring(0, length));
    }
}
