package dev.advocacy.share;

import dev.advocacy.Finding;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Channels;
import dev.advocacy.content.ContentItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands between a draft and its approval, beside the channel's own check: person, account, content, own words. */
final class DraftRules {
    /** How many of the colleagues' texts, the newest first, are compared with one draft. */
    private static final int COMPARED = 1_000;

    private final Channels channels;
    private final AccountRules accounts;
    private final ShareStore store;

    DraftRules(Channels channels, Connections connections, ShareStore store) {
        this.channels = channels;
        this.accounts = new AccountRules(channels, connections);
        this.store = store;
    }

    List<Finding> check(Draft draft, Ambassador person, ContentItem item, Instant when, Instant now) {
        var findings = new ArrayList<Finding>();
        if (draft.words().isBlank()) {
            findings.add(DraftFindings.empty());
        }
        findings.addAll(draft.post().flaws());
        person(person, item, findings);
        window(item, when, findings);
        accounts.check(draft, now, findings);
        link(draft, item, findings);
        ownWords(draft, item, findings);
        colleagues(draft, findings);
        return findings;
    }

    private static void person(Ambassador person, ContentItem item, List<Finding> findings) {
        if (!person.consentsTo(Consent.PARTICIPATION)) {
            findings.add(Finding.error(
                    "consent.missing",
                    "ambassador",
                    "'" + person.id() + "' has not agreed to take part, or has taken it back: they can enroll again"));
        }
        if (!item.audience().includes(person.groups())) {
            findings.add(Finding.error(
                    "content.other-audience",
                    "content",
                    "'" + item.title() + "' is offered to " + item.audience().groups() + ", and '" + person.id()
                            + "' belongs to " + person.groups() + ": choose another item"));
        }
    }

    private static void window(ContentItem item, Instant when, List<Finding> findings) {
        if (item.isEarlyAt(when)) {
            findings.add(Finding.error(
                    "content.too-early",
                    "when",
                    "'" + item.title() + "' may not be published before " + item.from() + ": schedule it for later"));
        }
        if (item.isOverAt(when)) {
            findings.add(Finding.error(
                    "content.expired",
                    "when",
                    "'" + item.title() + "' may no longer be published since " + item.until()
                            + ": choose another item"));
        }
    }

    private static void link(Draft draft, ContentItem item, List<Finding> findings) {
        if (item.link() != null && draft.link() == null) {
            findings.add(Finding.warning(
                    "link.untracked",
                    "link",
                    "the link is not tracked, so clicks earn nothing and a lost post is harder to find: give the builder "
                            + "the address of your redirect with linkBase(..)"));
        }
    }

    private static void ownWords(Draft draft, ContentItem item, List<Finding> findings) {
        if (isSuggested(draft, item)) {
            findings.add(Finding.warning(
                    "text.as-suggested",
                    "text",
                    "the text is the suggestion as it is: a word of your own is believed more"));
        }
    }

    /** Whose words they are is not told. */
    private void colleagues(Draft draft, List<Finding> findings) {
        var wording = Wording.of(draft.words());
        var channel = draft.account().channel();
        if (channels.policy(channel).textsMustDiffer()) {
            if (store.saidByColleagues(draft.content(), channel, draft.ambassador(), COMPARED).stream()
                    .map(Wording::new)
                    .anyMatch(wording::isNearly)) {
                findings.add(DraftFindings.nearlyAsColleague(channel));
            }
        } else if (store.saidByColleague(draft.content(), wording.value(), draft.ambassador())) {
            findings.add(Finding.warning(
                    "text.as-colleague",
                    "text",
                    "a colleague has said exactly this: a word of your own is believed more"));
        }
    }

    static boolean isSuggested(Draft draft, ContentItem item) {
        return item.captions().stream()
                .anyMatch(c -> c.text().strip().equals(draft.words().strip()));
    }
}
