/** What a cloud can do for the near side: small capabilities in neutral nouns. Real variation is a traits record, not a parameter. */
@NullMarked
package io.nearside.api.cloud;

import org.jspecify.annotations.NullMarked;
