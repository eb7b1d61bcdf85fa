package dev.advocacy.linkedin;

import dev.advocacy.Finding;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What LinkedIn would refuse about a text and those whom it mentions, apart from the length of what is seen. */
final class TextRules {
    private static final Pattern MENTIONABLE = Pattern.compile("urn:li:(person|organization):[A-Za-z0-9_-]+");
    private static final String FIELD = "mentions";

    private final List<Finding> findings = new ArrayList<>();

    private TextRules() {}

    static List<Finding> findings(Post post) {
        var rules = new TextRules();
        rules.escapes(post);
        rules.distinct(post.mentions());
        Set<String> mentioned = LittleText.mentioned(post);
        post.mentions().forEach(mention -> rules.mention(mentioned, mention));
        return rules.findings;
    }

    /** LinkedIn does not say whether its escapes count, so the strict reading holds. */
    private void escapes(Post post) {
        int length = LittleText.commentary(post).length();
        int limit = LinkedInTerms.MAX_TEXT;
        if (post.text().length() <= limit && length > limit) {
            String message = "text fits, but with LinkedIn's escapes, hashtags and mentions it is " + length
                    + " UTF-16 units long and LinkedIn may refuse more than " + limit
                    + ": shorten it, or use fewer brackets, underscores, hashtags and mentions";
            findings.add(Finding.error("linkedin.escaped-too-long", "text", message)
                    .with("length", length)
                    .with("limit", limit));
        }
    }

    private void distinct(List<Mention> mentions) {
        var names = new HashSet<String>();
        mentions.stream()
                .map(Mention::name)
                .filter(name -> !names.add(name))
                .distinct()
                .forEach(name -> error(
                        "mention.ambiguous", name, "is the name of two mentions, and a text cannot tell them apart"));
    }

    private void mention(Set<String> mentioned, Mention mention) {
        if (!MENTIONABLE.matcher(mention.id()).matches()) {
            error(
                    "linkedin.not-mentionable",
                    mention.name(),
                    "is mentioned as '" + mention.id() + "', and LinkedIn knows mentions of people and organizations"
                            + " only: give urn:li:person:... or urn:li:organization:...");
        }
        if (!mentioned.contains(mention.inText())) {
            error(
                    "mention.not-in-text",
                    mention.name(),
                    "is mentioned and the text does not hold '" + mention.inText()
                            + "' as a word outside links: write it, or drop the mention");
        }
    }

    private void error(String code, String name, String rest) {
        findings.add(Finding.error(code, FIELD, "'" + name + "' " + rest).with("name", name));
    }
}
