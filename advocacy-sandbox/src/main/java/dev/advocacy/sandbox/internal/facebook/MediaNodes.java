package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import java.util.Optional;

/** Pictures, videos and files on their way, asked for by their number. */
final class MediaNodes {
    private final Photos photos;
    private final PhotosResource pictures;
    private final Videos videos;
    private final VideosResource films;
    private final Uploads uploads;
    private final UploadResource transfers;

    MediaNodes(
            Photos photos,
            PhotosResource pictures,
            Videos videos,
            VideosResource films,
            Uploads uploads,
            UploadResource transfers) {
        this.photos = photos;
        this.pictures = pictures;
        this.videos = videos;
        this.films = films;
        this.uploads = uploads;
        this.transfers = transfers;
    }

    /** Empty if the number is none of these. */
    Optional<Answer> read(GraphCall call) {
        String id = call.id();
        return photos.find(id)
                .map(photo -> pictures.read(call, photo))
                .or(() -> videos.find(id).flatMap(story -> film(call, story)))
                .or(() -> uploads.find(id).map(upload -> transfers.progress(call, upload)));
    }

    /** Empty if this is no file on its way. */
    Optional<Answer> transfer(GraphCall call) {
        return uploads.find(call.id()).map(upload -> transfers.transfer(call, upload));
    }

    private Optional<Answer> film(GraphCall call, Story story) {
        return story.video().map(video -> films.read(call, video, story));
    }
}
