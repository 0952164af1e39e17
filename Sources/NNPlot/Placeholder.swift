// The pictures follow.
