package dev.advocacy.scoring.recognition.openbadge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.recognition.Award;
import dev.advocacy.scoring.recognition.Badge;
import dev.advocacy.scoring.recognition.BadgeState;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A badge that somebody earned, as an unsigned OpenBadgeCredential of Open Badges 3.0. Immutable.
 *
 * <p>Open Badges 3.0 allows one status entry and the W3C's Verifiable Credentials 2.0 several. With one entry the credential
 * keeps both; with one for revocation and one for suspension it keeps the latter, and verifiers that follow 3.0 to the letter may
 * refuse it.
 *
 * @param id the credential's own URI, never used for another
 * @param achievement the URI of the badge as such, alike for all who have it
 * @param issuer who gives it
 * @param badge the badge
 * @param award how it was earned
 * @param recipient whose it is
 * @param status where to look whether it still holds: none, or one for each purpose
 * @param evidence what shows that it was earned
 */
public record OpenBadge(
        URI id,
        URI achievement,
        Issuer issuer,
        Badge badge,
        Award award,
        Recipient recipient,
        List<StatusEntry> status,
        List<Evidence> evidence) {
    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    /** Checks and copies. A {@link RefusedException} says that the award is of another badge, or was revoked. */
    public OpenBadge {
        Uris.absolute("credential id", id);
        Uris.absolute("achievement id", achievement);
        status = List.copyOf(status);
        evidence = List.copyOf(evidence);
        if (!award.badge().equals(badge.id())) {
            throw refused("openbadge.other-badge", award, "is of another badge than " + badge.id() + ": pass its own");
        }
        if (award.state() == BadgeState.REVOKED) {
            throw refused("openbadge.revoked", award, "was revoked (" + award.reason() + "): it is no longer theirs");
        }
        Set<StatusPurpose> purposes = EnumSet.noneOf(StatusPurpose.class);
        for (StatusEntry entry : status) {
            if (!purposes.add(entry.purpose())) {
                throw refused("openbadge.two-lists", award, "has two lists for " + entry.purpose() + ": keep one");
            }
        }
    }

    private static RefusedException refused(String code, Award award, String what) {
        return new RefusedException(
                "open badge " + award.badge(),
                Finding.error(code, "award", "award of " + award.badge() + " to " + award.ambassador() + " " + what));
    }

    /** The credential as JSON-LD, without a proof; valid from the moment it was earned. */
    public String json() {
        var json = credential(id, "OpenBadgeCredential", CONTEXT);
        json.put("name", badge.name());
        json.set("issuer", profile(issuer));
        json.put("validFrom", award.at().toString());
        json.set("credentialSubject", subject());
        var shown = json.putArray("evidence");
        evidence.forEach(item -> shown.add(evidence(item)));
        statusInto(json);
        var schema = json.putArray("credentialSchema").addObject();
        schema.put("id", SCHEMA).put("type", "1EdTechJsonSchemaValidator2019");
        return json.toPrettyString();
    }

    static ObjectNode credential(URI id, String type, String... contexts) {
        var json = object();
        var context = json.putArray("@context").add(CREDENTIALS);
        for (String more : contexts) {
            context.add(more);
        }
        json.put("id", id.toString());
        json.putArray("type").add("VerifiableCredential").add(type);
        return json;
    }

    static ObjectNode profile(Issuer issuer) {
        var profile = object().put("id", issuer.id().toString());
        profile.putArray("type").add("Profile");
        return profile.put("name", issuer.name());
    }

    private ObjectNode subject() {
        var subject = object();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", true)
                .put("identityHash", recipient.hash())
                .put("identityType", recipient.type())
                .put("salt", recipient.salt());
        subject.set("achievement", achieved());
        return subject;
    }

    private ObjectNode achieved() {
        var json = object().put("id", achievement.toString());
        json.putArray("type").add("Achievement");
        json.put("achievementType", "Badge").put("name", badge.name()).put("description", badge.description());
        json.putObject("criteria").put("narrative", badge.description());
        return json;
    }

    private static ObjectNode evidence(Evidence item) {
        var json = object();
        item.page().ifPresent(page -> json.put("id", page.toString()));
        json.putArray("type").add("Evidence");
        return json.put("name", item.name()).put("narrative", item.narrative());
    }

    private void statusInto(ObjectNode json) {
        if (status.size() == 1) {
            json.set("credentialStatus", status(status.get(0)));
        } else if (!status.isEmpty()) {
            var entries = json.putArray("credentialStatus");
            status.forEach(entry -> entries.add(status(entry)));
        }
    }

    private static ObjectNode status(StatusEntry entry) {
        return object().put("id", entry.list() + "#" + entry.index())
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", entry.purpose().word())
                .put("statusListIndex", Integer.toString(entry.index()))
                .put("statusListCredential", entry.list().toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
