/** Values that clouds and vendors share: ids and address ranges, validated when made. */
@NullMarked
package io.nearside.api.model;

import org.jspecify.annotations.NullMarked;
