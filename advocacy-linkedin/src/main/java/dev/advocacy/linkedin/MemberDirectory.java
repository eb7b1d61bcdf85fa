package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import java.util.List;
import java.util.stream.Stream;

/**
 * The member who signed in, from {@code /v2/userinfo}. Only the id and the name are read; the locale, which LinkedIn writes in
 * two ways, and the e-mail address are left alone. LinkedIn gives the same person another id in another app.
 */
final class MemberDirectory implements SignIn.Directory {
    private static final String STEP = "read profile";

    private final LinkedInApi api;

    MemberDirectory(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public List<Account> accounts(Credentials credentials) {
        JsonNode person = api.read(api.unversioned(STEP, "/v2/userinfo", credentials));
        String sub = person.path("sub").asText("");
        if (sub.isBlank()) {
            throw api.failure(
                    Remedy.RECONNECT, "profile-unreadable", STEP + ": no 'sub': start the sign-in again", null);
        }
        return List.of(new Account(LinkedInChannel.MEMBERS, "urn:li:person:" + sub, name(person, sub)));
    }

    private static String name(JsonNode person, String sub) {
        String parts = person.path("given_name").asText("") + " "
                + person.path("family_name").asText("");
        return Stream.of(person.path("name").asText(""), parts.strip())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(sub);
    }
}
