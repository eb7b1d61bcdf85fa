package dev.advocacy.channel.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that came from outside, before it enters an exception or a log: values of {@code access_token},
 * {@code code}, {@code state} and their kin in addresses, forms and JSON, what follows {@code Bearer} or {@code Basic}, JSON
 * web tokens, passwords in addresses. It would rather hide too much. Thread-safe.
 */
public final class Redaction {
    private static final String HIDDEN = "[hidden]";
    private static final String NAMES = "([a-z0-9_-]{0,40}(?:token|secret|password|assertion|verifier|signature)"
            + "|code|state|nonce|appsecret_proof|signed_request|(?:x-)?api[_-]?key|sig|x-amz-[a-z-]+"
            + "|access_?jwt|refresh_?jwt|authorization)";
    /** A quoted value, or one in JSON that is itself quoted; each may be cut off. */
    private static final String QUOTED = "(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?+"
            + "|\\\\++\"[^\"\\\\]*+(?:\\\\[^\"\\\\][^\"\\\\]*+)*+(?:\\\\++\")?+)";

    private static final String FORM_VALUE = "[^&\\s\"'<>#,;%]*+(?:%(?!26)[^&\\s\"'<>#,;%]*+)*+";
    private static final Pattern IN_JSON = Pattern.compile("(?is)(\\\\*+\"" + NAMES + "\\\\*+\"\\s*+:\\s*+)" + QUOTED);
    private static final Pattern IN_FORM = Pattern.compile("(?i)(?<![a-z])" + NAMES + "(=|%3D)" + FORM_VALUE);
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?i)\\b((?:access|refresh|id)_token|client_secret|code_verifier|password)(:\\s*+)" + FORM_VALUE);
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|dpop)(\\s++|%20|\\+)[^\\s\"',;<>]++");
    private static final Pattern BASIC = Pattern.compile("(?i)\\b(basic|oauth)\\s++[a-z0-9+/=_-]{12,}+");
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8,}+(?:\\.[\\w-]*+)*+");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s@?#]++@");
    private static final Pattern NOT_PLAIN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]++");

    /** More than this of a text from outside is not even looked at. */
    private static final int LOOK_AT = 8_192;

    private Redaction() {}

    /** The text without secrets. What is hidden reads {@code [hidden]}. */
    public static String redact(String text) {
        String safe = IN_JSON.matcher(text).replaceAll("$1\"" + HIDDEN + "\"");
        safe = SCHEME.matcher(safe).replaceAll("$1 " + HIDDEN);
        safe = BASIC.matcher(safe).replaceAll("$1 " + HIDDEN);
        safe = IN_FORM.matcher(safe).replaceAll("$1$2" + HIDDEN);
        safe = IN_WORDS.matcher(safe).replaceAll("$1$2" + HIDDEN);
        safe = JWT.matcher(safe).replaceAll(HIDDEN);
        return USER_INFO.matcher(safe).replaceAll("$1" + HIDDEN + "@");
    }

    /** The text without secrets and without these values, plain, URL-encoded or in base64. */
    static String redact(String text, Collection<String> secrets) {
        String safe = text;
        for (String form : forms(secrets)) {
            safe = safe.replace(form, HIDDEN);
        }
        return redact(safe);
    }

    /** One readable line: no secrets, no control characters, line breaks or direction marks, at most so many characters. */
    static String line(String text, int most, Collection<String> secrets) {
        String head = text.length() > LOOK_AT ? text.substring(0, LOOK_AT) : text;
        String plain = NOT_PLAIN.matcher(redact(head, secrets)).replaceAll(" ").strip();
        return plain.length() <= most ? plain : cut(plain, most - 1) + "\u2026";
    }

    static String line(String text, int most) {
        return line(text, most, List.of());
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static List<String> forms(Collection<String> secrets) {
        var forms = new ArrayList<String>();
        for (String secret : secrets) {
            if (!secret.isBlank()) {
                byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
                forms.add(secret);
                forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
                forms.add(Base64.getEncoder().withoutPadding().encodeToString(utf8));
                forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
            }
        }
        forms.sort(Comparator.comparingInt(String::length).reversed());
        return forms;
    }
}
