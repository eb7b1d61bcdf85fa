package dev.advocacy.scoring;

/** The built-in rules, in the form that anyone's rules have. */
final class StandardRules {
    static final String JSON = """
            {
              "id": "standard",
              "version": 1,
              "zone": "UTC",
              "weekStart": "monday",
              "decimals": 0,
              "ranks": "competition",
              "caps": {
                "sharing": {"day": 30},
                "clicks": {"day": 60}
              },
              "rules": [
                {"id": "share", "version": 1, "on": "share", "points": "sharing", "cap": "sharing",
                 "weight": {"default": 10, "facebook": 0, "instagram": 0, "snapchat": 0},
                 "oncePer": ["content", "channel", "day"]},
                {"id": "own-words", "version": 1, "on": "share", "where": {"marks": ["own-words"]}, "points": "sharing", "cap": "sharing",
                 "weight": {"default": 5, "facebook": 0, "instagram": 0, "snapchat": 0},
                 "oncePer": ["content", "channel", "day"]},
                {"id": "click", "version": 1, "on": "click", "points": "reach", "cap": "clicks",
                 "weight": {"default": 1, "facebook": 0, "instagram": 0, "snapchat": 0},
                 "oncePer": ["visitor", "post", "day"]}
              ]
            }
            """;

    private StandardRules() {}
}
