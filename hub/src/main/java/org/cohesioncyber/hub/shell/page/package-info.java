/**
 * What every page has: layout's values, languages, assets, headers, errors, and the
 * public pages.
 */
@NullMarked
package org.cohesioncyber.hub.shell.page;

import org.jspecify.annotations.NullMarked;
