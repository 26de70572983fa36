package org.polyclinic.shared.setting;

/**
 * Every setting of the product. The environment variable is the key in upper case with underscores:
 * {@code polyclinic.db.url} is {@code POLYCLINIC_DB_URL}. docs/operations.md lists the same; a test compares.
 */
public enum Setting {
    DB_URL("polyclinic.db.url", null, "JDBC address of the database, jdbc:mariadb://host:port/name"),
    DB_USER("polyclinic.db.user", null, "Application account: no DDL, append-only on audit_event"),
    DB_PASSWORD("polyclinic.db.password", null, "Its password; an empty one is refused"),
    TOKEN_KEYS(
            "polyclinic.token.keys",
            null,
            "Base64 secrets of at least 32 bytes, comma-separated; first signs, all verify"),
    DATA_KEYSET(
            "polyclinic.data.keyset", null, "Tink AEAD keyset as JSON in Base64; encrypts document and policy numbers"),
    LOOKUP_KEY(
            "polyclinic.lookup.key",
            null,
            "Base64 secret of at least 32 bytes; keys the hashes that numbers are found by"),
    PUBLIC_URL(
            "polyclinic.public.url",
            "http://localhost:8080",
            "Address under which citizens see the site; forms are taken from there only"),
    TRUSTED_PROXIES(
            "polyclinic.trusted.proxies",
            "",
            "Addresses or CIDR blocks of balancers, comma-separated; only theirs is X-Forwarded-For believed"),
    TILE_URL("polyclinic.tile.url", "", "Map tiles, https://host/{z}/{x}/{y}.png; empty draws a map without tiles"),
    ADMIN_CLIENT_ID("polyclinic.admin.client.id", "", "First API client, made at start if absent; empty makes none"),
    ADMIN_CLIENT_SECRET("polyclinic.admin.client.secret", "", "Its secret, at least 16 characters"),
    SECURE_COOKIES("polyclinic.secure.cookies", "true", "Cookies only over HTTPS; false only on a developer's machine"),
    HOLD_MINUTES("polyclinic.hold.minutes", "10", "How long a chosen slot is kept while the patient fills in the rest"),
    HOLDS_PER_ADDRESS("polyclinic.holds.per.address", "20", "Slots kept at once for visitors from one network address"),
    HOLDS_PER_KIOSK("polyclinic.holds.per.kiosk", "5", "Slots kept at once for one kiosk"),
    HOLDS_PER_CLIENT("polyclinic.holds.per.client", "1000", "Slots kept at once for one API client"),
    KIOSK_EXIT_SECONDS("polyclinic.kiosk.exit.seconds", "21", "Countdown on the kiosk after a success"),
    KIOSK_IDLE_SECONDS("polyclinic.kiosk.idle.seconds", "90", "The kiosk starts again after so long without a touch"),
    ATTEMPT_WINDOW_MINUTES(
            "polyclinic.attempt.window.minutes", "15", "Window in which failed identifications are counted"),
    ATTEMPTS_PER_POLICY(
            "polyclinic.attempts.per.policy",
            "5",
            "Failed tries per policy number, and per ticket code, in the window"),
    ATTEMPTS_PER_ADDRESS(
            "polyclinic.attempts.per.address", "20", "Failed identifications per network address in the window"),
    ATTEMPTS_PER_KIOSK("polyclinic.attempts.per.kiosk", "30", "Failed identifications per kiosk in the window"),
    ATTEMPTS_PER_CLIENT("polyclinic.attempts.per.client", "200", "Failed identifications per API client in the window"),
    CANCELLATIONS_PER_MONTH(
            "polyclinic.cancellations.per.month", "10", "Cancellations in 30 days after which booking needs the desk"),
    CHANGE_GRACE_MINUTES(
            "polyclinic.change.grace.minutes",
            "15",
            "A visit booked after the clinic's cut-off may be cancelled or moved for so long"),
    RATE_PER_MINUTE("polyclinic.rate.per.minute", "600", "API requests per client, minute and node"),
    PAGES_PER_MINUTE("polyclinic.pages.per.minute", "600", "Pages per network address, minute and node"),
    REQUESTS_AT_ONCE_PER_ADDRESS(
            "polyclinic.requests.at.once.per.address",
            "100",
            "Requests of one network address that a node works on at a time"),
    SLOT_JOB_SECONDS(
            "polyclinic.slot.job.seconds",
            "2",
            "How often a node looks for clinics whose slots must be made or nearest ones looked up");

    private final String key;
    private final String fallback;
    private final String meaning;

    Setting(String key, String fallback, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** The default, or null where the operator must give a value. */
    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    public String environmentName() {
        return key.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }
}
