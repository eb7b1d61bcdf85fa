package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareDialogTest {
    private final ShareDialog dialog = new ShareDialog();

    @Test
    @DisplayName("the link is percent-encoded into LinkedIn's share page")
    void link() {
        assertThat(dialog.linkFor(Samples.ARTICLE))
                .hasToString("https://www.linkedin.com/sharing/share-offsite/"
                        + "?url=https%3A%2F%2Fexample.com%2Fpost%3Fid%3D1%26ref%3Dshare");
    }

    @Test
    @DisplayName("without a link the feed is opened")
    void noLink() {
        assertThat(dialog.linkFor(Samples.TEXT)).hasToString("https://www.linkedin.com/feed/");
    }

    @Test
    @DisplayName("the text does not travel along")
    void text() {
        assertThat(dialog.carriesText()).isFalse();
    }
}
