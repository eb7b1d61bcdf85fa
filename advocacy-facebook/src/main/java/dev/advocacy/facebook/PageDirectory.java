package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.HttpCall;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages on which a person may create content, each with its own token, and what the person allowed. */
final class PageDirectory {
    private static final String PERMISSIONS = "read permissions";
    private static final String LIST = "list pages";
    private static final String TASK = "CREATE_CONTENT";
    private static final int MOST_LISTS = 10;

    private final GraphApi api;

    PageDirectory(GraphApi api) {
        this.api = api;
    }

    /** Never empty. People may take boxes away in the dialog, so the scopes are those that Facebook says were granted. */
    Grant pages(Secret person) {
        Set<String> granted = granted(person);
        var pages = new LinkedHashMap<Account, Credentials>();
        Optional<String> after = Optional.of("");
        for (int list = 0; list < MOST_LISTS && after.isPresent(); list++) {
            GraphList listed = api.readList(call(person, after.get()));
            listed.elements().forEach(page -> add(pages, page, person, granted));
            after = listed.after();
        }
        if (pages.isEmpty()) {
            throw nothing(granted);
        }
        return new Grant(pages);
    }

    private Set<String> granted(Secret person) {
        var granted = new LinkedHashSet<String>();
        for (JsonNode one :
                api.readList(api.get(PERMISSIONS, "/me/permissions", person)).elements()) {
            String scope = one.path("permission").asText("");
            if (!scope.isBlank() && one.path("status").asText("").equals("granted")) {
                granted.add(scope);
            }
        }
        return granted;
    }

    private HttpCall call(Secret person, String after) {
        HttpCall call = api.get(LIST, "/me/accounts", person)
                .query("fields", "id,name,access_token,tasks")
                .query("limit", String.valueOf(GraphList.SIZE));
        return after.isEmpty() ? call : call.query("after", after);
    }

    private static void add(Map<Account, Credentials> pages, JsonNode page, Secret person, Set<String> granted) {
        String id = page.path("id").asText("");
        String token = page.path("access_token").asText("");
        if (PostId.isNumber(id) && !token.isBlank() && maySpeak(page)) {
            var account =
                    new Account(FacebookChannel.PAGES, id, page.path("name").asText(id));
            pages.put(account, new Credentials(Secret.of(token), Optional.of(person), granted, Optional.empty()));
        }
    }

    private static boolean maySpeak(JsonNode page) {
        for (JsonNode task : page.path("tasks")) {
            if (task.asText("").equals(TASK)) {
                return true;
            }
        }
        return false;
    }

    private ChannelException nothing(Set<String> granted) {
        String why = granted.contains(Scope.PUBLISH)
                ? "this person may create content on no page that was chosen: choose one in the dialog, or sign in as"
                        + " somebody with the task " + TASK
                : Scope.PUBLISH + " was not allowed: sign in again and allow it";
        return api.failure(Remedy.RECONNECT, "no-pages", LIST + ": " + why, null);
    }
}
