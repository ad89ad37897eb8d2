package io.nearside.api.cloud;

/**
 * How mirrored peerings differ from cloud to cloud.
 *
 * @param span how far apart the two networks may be
 */
public record MirrorTraits(Span span) {

    /** How far apart two networks may be. */
    public enum Span {
        SAME_REGION,
        ANY_REGION
    }
}
