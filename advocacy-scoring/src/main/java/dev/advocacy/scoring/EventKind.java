package dev.advocacy.scoring;

/** What a rule can be on. A namespace of its own: neither point kinds nor rule ids are ever looked up here. */
enum EventKind {
    SHARE_CONFIRMED("share-confirmed") {
        @Override
        boolean covers(Fact fact) {
            return fact instanceof Fact.Shared;
        }
    },
    OWN_WORDS("own-words") {
        @Override
        boolean covers(Fact fact) {
            return fact instanceof Fact.Shared shared && shared.ownWords();
        }
    },
    CLICK("click") {
        @Override
        boolean covers(Fact fact) {
            return fact instanceof Fact.Clicked;
        }
    };

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    abstract boolean covers(Fact fact);
}
