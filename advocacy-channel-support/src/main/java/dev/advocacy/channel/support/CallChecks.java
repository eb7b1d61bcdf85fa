package dev.advocacy.channel.support;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;

/** What a request must be. Messages show no value of a header and no address. */
final class CallChecks {
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** What can stand in a header as a token: RFC 6749, appendix A.12, without the space. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private CallChecks() {}

    static URI address(String step, URI uri) {
        if (HttpUrl.parse(uri.toString()) == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    step + ": the address is not http or https with a host and without user information");
        }
        return uri;
    }

    static void header(String step, String name, String value) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    step + ": header name '" + Redaction.line(name, 40) + "' is not a token");
        }
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(step + ": value of header " + name + " is not printable ASCII");
        }
    }

    static boolean token(String token) {
        return TOKEN.matcher(token).matches();
    }

    static MediaType type(String where, String type) {
        MediaType parsed = MediaType.parse(type);
        if (parsed == null) {
            throw new IllegalArgumentException(where + ": '" + Redaction.line(type, 60) + "' is no media type");
        }
        return parsed;
    }
}
