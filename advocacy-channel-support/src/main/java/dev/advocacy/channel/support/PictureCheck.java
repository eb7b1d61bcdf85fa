package dev.advocacy.channel.support;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a post's pictures against what they claim to be, by their first bytes. PNG, JPEG, GIF, BMP and WebP are known; a file
 * that is declared as something else and begins like none of these is left alone. No picture is decoded and no exception
 * comes of a damaged one, so a file made to exhaust memory costs no more than any other. Thread-safe; no I/O.
 */
public final class PictureCheck {
    private final ChannelDescriptor channel;
    private final List<Finding> findings = new ArrayList<>();

    private PictureCheck(ChannelDescriptor channel) {
        this.channel = channel;
    }

    /**
     * Every problem with the post's pictures and the picture of its link card, all at once; asked twice, it says the same.
     *
     * <ul>
     *   <li>{@code media.unreadable}: not the picture that its content type says, or cut before its size
     *   <li>{@code media.too-many-pixels}: width times height, as the header says, is above the channel's {@link
     *       MediaLimit#maxPixels}; a channel without such a limit takes any size
     * </ul>
     *
     * @return errors on {@code media} or {@code link.thumbnail}; empty where nothing is wrong
     */
    public static List<Finding> findings(Post post, ChannelDescriptor channel) {
        var check = new PictureCheck(channel);
        post.media().stream().filter(m -> m.kind() == Media.Kind.IMAGE).forEach(m -> check.picture("media", m));
        LinkCard link = post.link();
        if (link != null && link.thumbnail() != null) {
            check.picture("link.thumbnail", link.thumbnail());
        }
        return List.copyOf(check.findings);
    }

    private void picture(String field, Media media) {
        Optional<PictureFormat> declared = PictureFormat.declaredAs(media.contentType());
        Optional<PictureHeader> header = PictureHeader.of(media);
        boolean isAsDeclared = header.map(PictureHeader::format).equals(declared);
        if (!isAsDeclared) {
            findings.add(unreadable(field, media, header));
        }
        header.filter(h -> h.pixels() > most()).ifPresent(h -> findings.add(tooManyPixels(field, h)));
    }

    private long most() {
        return channel.limitOf(Media.Kind.IMAGE)
                .map(MediaLimit::maxPixels)
                .filter(most -> most > 0)
                .orElse(Long.MAX_VALUE);
    }

    private static Finding unreadable(String field, Media media, Optional<PictureHeader> header) {
        String real = header.map(h -> h.format().contentType()).orElse("");
        String what =
                real.isEmpty() ? "holds no such picture, or only its beginning" : "holds a picture of type " + real;
        String message = "the file of " + media.size() + " bytes is declared as "
                + Redaction.line(media.contentType(), 60) + " and " + what + ": save it again, or declare what it is";
        return Finding.error("media.unreadable", field, message)
                .with("declared", Redaction.line(media.contentType(), 60))
                .with("real", real);
    }

    private Finding tooManyPixels(String field, PictureHeader header) {
        String message = "the picture is " + header.width() + " by " + header.height() + " pixels, which are "
                + header.pixels() + ", and " + channel.name() + " takes at most " + most() + ": make it smaller";
        return Finding.error("media.too-many-pixels", field, message)
                .with("width", header.width())
                .with("height", header.height())
                .with("pixels", header.pixels())
                .with("limit", most());
    }
}
