package io.nearside.aws;

import io.nearside.api.model.Mark;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Tags of EC2, and what of Nearside's is in them. */
public final class AwsTags {
    /** The tag that AWS's console shows as a thing's name. */
    public static final String NAME = "Name";

    private AwsTags() {}

    /** The value of a tag; empty if there is none, or an empty one. */
    public static Optional<String> value(List<Tag> tags, String key) {
        return tags.stream()
                .filter(tag -> key.equals(tag.key()))
                .map(Tag::value)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** The mark that tags carry; empty if they carry none, or half of one. */
    public static Optional<Mark> mark(List<Tag> tags) {
        return mark(key -> value(tags, key));
    }

    /** The mark that a service's tags carry, by a way to look one up. */
    public static Optional<Mark> mark(Function<String, Optional<String>> tags) {
        return tags.apply(Mark.MANAGER_KEY)
                .filter(Mark.MANAGER::equals)
                .flatMap(ours -> tags.apply(Mark.LINK_KEY))
                .filter(link -> !link.isBlank())
                .map(Mark::new);
    }

    /** What a new thing is tagged with: its mark, and more. */
    public static TagSpecification of(ResourceType type, Mark mark, Tag... more) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Stream.concat(
                                Stream.of(tag(Mark.MANAGER_KEY, Mark.MANAGER), tag(Mark.LINK_KEY, mark.link())),
                                Stream.of(more))
                        .toList())
                .build();
    }

    public static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
