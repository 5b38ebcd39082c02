// What the core does not know by itself: the day, and ids by chance.

/** The latest day that it is anywhere: no report of today is of the future, wherever it was written. */
export function today(now = Date.now()) {
    return new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** A UUID (RFC 9562, version 4). */
export function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
