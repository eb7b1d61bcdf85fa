package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.PictureCheck;
import java.util.ArrayList;

/** What LinkedIn would refuse about a post, as far as is known without asking it. No I/O. */
final class DraftRules {
    private DraftRules() {}

    /** The visible text's length, and every problem and warning, all at once. */
    static DraftCheck check(Post post, ChannelDescriptor channel) {
        var findings = new ArrayList<>(TextRules.findings(post));
        findings.addAll(channel.against(post));
        findings.addAll(PictureCheck.findings(post, channel));
        findings.addAll(ContentRules.findings(post, channel));
        return DraftCheck.ofLength(post.text().length(), channel, findings);
    }

    /** The same for a text that is to replace a post's; the content stays as it is. */
    static DraftCheck checkText(Post post, ChannelDescriptor channel) {
        return DraftCheck.ofLength(post.text().length(), channel, TextRules.findings(post));
    }
}
