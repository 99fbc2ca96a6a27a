# Becomes the command and stops it when standard input ends: when whoever started it closes the pipe or dies, however it dies.
signal=$1
grace=$2
shift 2
exec 3<&0
(
	while read -r _; do :; done
	read -r children </proc/$$/task/$$/children
	kill -s CONT $$ $children
	kill -s "$signal" $$ || exit 0
	while [ "$grace" -gt 0 ] && kill -s 0 $$; do
		sleep 1
		grace=$((grace - 1))
	done
	kill -s KILL $$ $children
) <&3 2>/dev/null &
exec 3<&- "$@" </dev/null
