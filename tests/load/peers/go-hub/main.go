// The hub of gorilla's chat example, fed by one Redis channel: a goroutine and a channel per client, one prepared
// message per event. It sends the same bytes as our envelope.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/gorilla/websocket"
)

type client struct {
	conn *websocket.Conn
	send chan *websocket.PreparedMessage
}

type hub struct {
	clients    map[*client]bool
	broadcast  chan *websocket.PreparedMessage
	register   chan *client
	unregister chan *client
}

func (h *hub) run() {
	for {
		select {
		case c := <-h.register:
			h.clients[c] = true
		case c := <-h.unregister:
			if h.clients[c] {
				delete(h.clients, c)
				close(c.send)
			}
		case message := <-h.broadcast:
			for c := range h.clients {
				select {
				case c.send <- message:
				default:
					delete(h.clients, c)
					close(c.send)
				}
			}
		}
	}
}

func (c *client) read(h *hub) {
	defer func() { h.unregister <- c; c.conn.Close() }()
	for {
		if _, _, err := c.conn.ReadMessage(); err != nil {
			return
		}
	}
}

func (c *client) write() {
	defer c.conn.Close()
	for message := range c.send {
		if c.conn.WritePreparedMessage(message) != nil {
			return
		}
	}
}

func prepare(text string) *websocket.PreparedMessage {
	message, err := websocket.NewPreparedMessage(websocket.TextMessage, []byte(text))
	if err != nil {
		log.Fatal(err)
	}
	return message
}

// One RESP value as far as SUBSCRIBE needs: the bulk strings of an array.
func readArray(r *bufio.Reader) ([]string, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	count, err := strconv.Atoi(strings.TrimSpace(head[1:]))
	if err != nil {
		return nil, fmt.Errorf("not an array: %q", head)
	}
	var items []string
	for range make([]struct{}, count) {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, err
		}
		line = strings.TrimSpace(line)
		if line[0] != '$' {
			items = append(items, line[1:])
			continue
		}
		size, _ := strconv.Atoi(line[1:])
		body := make([]byte, size+2)
		if _, err := io.ReadFull(r, body); err != nil {
			return nil, err
		}
		items = append(items, string(body[:size]))
	}
	return items, nil
}

func follow(address, topic string, onMessage func(id, body string)) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(conn, "SUBSCRIBE %s\r\n", topic)
	reader := bufio.NewReader(conn)
	for {
		items, err := readArray(reader)
		if err != nil {
			log.Fatal(err)
		}
		if items[0] == "message" {
			id, body, _ := strings.Cut(items[2], " ")
			onMessage(id, body)
		}
	}
}

func main() {
	redis, err := url.Parse(os.Getenv("REDIS_URL"))
	if err != nil {
		log.Fatal(err)
	}
	h := &hub{
		clients:    map[*client]bool{},
		broadcast:  make(chan *websocket.PreparedMessage),
		register:   make(chan *client),
		unregister: make(chan *client),
	}
	go h.run()
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	go follow(redis.Host, os.Getenv("TOPIC"), func(id, body string) {
		h.broadcast <- prepare(fmt.Sprintf(
			`{"id":1,"result":{"type":"data","id":"%s","data":{"id":"%s","data":%s}}}`, id, id, body))
	})
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	http.HandleFunc("/healthz", func(http.ResponseWriter, *http.Request) {})
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		c := &client{conn: conn, send: make(chan *websocket.PreparedMessage, 256)}
		c.send <- prepare("hello")
		h.register <- c
		go c.write()
		go c.read(h)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
